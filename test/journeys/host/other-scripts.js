// Each script makes its frame as its maker's guide says, and knows nothing of the map.
const map = new URL(location.href).searchParams.get("map");
new pym.Parent("pym", map, { title: "Map" });
new newswireFrames.Framer(document.getElementById("frames"), { src: map, attributes: { title: "Map" } });
