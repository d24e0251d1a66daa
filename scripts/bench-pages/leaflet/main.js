import "leaflet/dist/leaflet.css";
import "../page.css";
import L from "leaflet";
import "leaflet.timeline";
import { describe, sayTime, showList } from "../list.js";

const { window: shown, features } = await (await fetch("incidents.geojson")).json();
showList(features);

const map = L.map("map", { attributionControl: false });
const placed = features.filter(({ geometry }) => geometry);
map.fitBounds(L.geoJSON({ type: "FeatureCollection", features: placed }).getBounds(), { padding: [16, 16] });

// Leaflet.timeline shows what lasts at an instant: an incident stays once it has begun, as in "so far".
const timeline = L.timeline(
  { type: "FeatureCollection", features: placed },
  {
    getInterval: ({ properties }) => ({ start: properties.start, end: Math.max(shown.to, properties.end) }),
    pointToLayer: ({ properties }, at) =>
      L.circleMarker(at, {
        radius: 6,
        weight: 1,
        color: "#fff",
        fillColor: properties.colour,
        fillOpacity: 0.8,
      }),
    onEachFeature: (feature, layer) => layer.bindPopup(() => describe(feature)),
  },
);
const control = L.timelineSliderControl({ start: shown.from, end: shown.to, formatOutput: sayTime });
control.addTo(map);
control.addTimelines(timeline);
timeline.addTo(map);
document.getElementById("time").append(control.getContainer());
control.setTime(shown.to);
