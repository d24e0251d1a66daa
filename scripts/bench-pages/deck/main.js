import "../page.css";
import { Deck, WebMercatorViewport } from "@deck.gl/core";
import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { describe, sayTime, showList } from "../list.js";

const { window: shown, features } = await (await fetch("incidents.geojson")).json();
showList(features);

const placed = features.filter(({ geometry }) => geometry);
const box = document.getElementById("map");
const colourOf = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
// Graphics cards count with 24 bits: seconds since the window began, not milliseconds since 1970.
const seconds = (time) => (time - shown.from) / 1000;
const filter = [new DataFilterExtension({ filterSize: 2 })];
let range = [shown.from, shown.to];

// An incident is shown if it may have happened in the range: it starts before its end and ends after its start.
const layers = () => [
  new ScatterplotLayer({
    id: "incidents",
    data: placed,
    getPosition: ({ geometry }) => geometry.coordinates,
    getFillColor: ({ properties }) => [...colourOf(properties.colour), 204],
    getLineColor: [255, 255, 255],
    getRadius: 6,
    radiusUnits: "pixels",
    lineWidthUnits: "pixels",
    stroked: true,
    pickable: true,
    extensions: filter,
    getFilterValue: ({ properties }) => [seconds(properties.start), seconds(properties.end)],
    filterRange: [
      [-1e9, seconds(range[1])],
      [seconds(range[0]), 1e9],
    ],
  }),
];

const card = box.appendChild(document.createElement("div"));
card.className = "card";
const deck = new Deck({
  parent: box,
  initialViewState: view(),
  controller: true,
  layers: layers(),
  onClick: ({ object }) => card.replaceChildren(...(object ? [describe(object)] : [])),
  // A canvas does not say what is on it: so that whoever measures the page knows when the points are there.
  onAfterRender: () => {
    if (deck.props.layers.every((layer) => layer.isLoaded)) document.documentElement.dataset.drawn = "";
  },
});

const sliders = ["From", "To"].map((name, index) => {
  const slider = document.createElement("input");
  const words = document.createElement("label");
  Object.assign(slider, {
    type: "range",
    min: shown.from,
    max: shown.to,
    step: 3_600_000,
    value: range[index],
  });
  const say = () => words.replaceChildren(`${name} ${sayTime(Number(slider.value))}`, slider);
  slider.addEventListener("input", () => {
    range = sliders.map((each) => Number(each.querySelector("input").value)).sort((a, b) => a - b);
    words.firstChild.textContent = `${name} ${sayTime(Number(slider.value))}`;
    deck.setProps({ layers: layers() });
  });
  say();
  return words;
});
const time = document.getElementById("time");
time.className = "range";
time.append(...sliders);

function view() {
  const along = (axis) => placed.map(({ geometry }) => geometry.coordinates[axis]);
  const bounds = [Math.min, Math.max].map((edge) => [edge(...along(0)), edge(...along(1))]);
  const { clientWidth: width, clientHeight: height } = box;
  const { longitude, latitude, zoom } = new WebMercatorViewport({ width, height }).fitBounds(bounds, {
    padding: 16,
  });
  return { longitude, latitude, zoom };
}
