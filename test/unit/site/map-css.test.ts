import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutUnused } from "../../../src/site/map-css";

test("rules for controls and popups go, those for the map stay, each with what it says", () => {
  const css = `.maplibregl-map{overflow:hidden}/* a { */.maplibregl-ctrl{margin:0}
    .maplibregl-ctrl button,.maplibregl-canvas-container{cursor:grab}@media (hover:none){.maplibregl-popup{top:0}}
    @media (pointer:coarse){.maplibregl-popup{top:0}.maplibregl-canvas{left:0}}@keyframes turn{0%{top:0}to{top:1px}}`;
  expect(withoutUnused(css)).toBe(
    ".maplibregl-map{overflow:hidden}.maplibregl-canvas-container{cursor:grab}" +
      "@media (pointer:coarse){.maplibregl-canvas{left:0}}@keyframes turn{0%{top:0}to{top:1px}}",
  );
});

test("of the map library's own sheet what carries canvas, touch and gestures stays, at a tenth of the size", () => {
  const whole = readFileSync("node_modules/maplibre-gl/dist/maplibre-gl.css", "utf8");
  const kept = withoutUnused(whole);
  for (const part of ["-canvas{", "touch-action:none", "cooperative-gesture-screen{", "cursor:grab"])
    expect(kept, part).toContain(part);
  expect(kept).not.toContain("maplibregl-ctrl");
  expect(kept.length).toBeLessThan(whole.length / 10);
  expect(kept.split("{").length).toBe(kept.split("}").length);
});
