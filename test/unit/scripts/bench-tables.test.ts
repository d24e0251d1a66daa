import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, median, replaceBetween, scriptsNamed } from "../../../scripts/bench-tables.js";

const script = "text/javascript; charset=utf-8";
const kind = (path: string, type: string, destination = "") =>
  kindOf({ path, type, destination, status: 200, bytes: 1 }, new Set(["/assets/index-abc.js"]));

test("the map library and its worker are counted apart from the page's own script", () => {
  expect(kind("/assets/index-abc.js", script, "script")).toBe("script");
  expect(kind("/assets/Card-abc.js", script, "script")).toBe("later script");
  expect(kind("/assets/maplibre-gl-abc.js", script, "script")).toBe("map library");
  expect(kind("/assets/maplibre-gl-worker-abc.js", script, "")).toBe("worker");
});

test("the scripts that a page names are its entry and what it asks to be fetched beside it", () => {
  const html =
    '<script type="module" src="./assets/index-1.js"></script><link rel="modulepreload" href="./assets/b-2.js">' +
    '<link rel="stylesheet" href="./assets/a.css"><link rel="icon" href="icon.svg">';
  expect([...scriptsNamed(html)]).toEqual(["/assets/index-1.js", "/assets/b-2.js"]);
});

test("an editor's data are counted apart from the land and the sea", () => {
  expect(kind("/data/a-map/incidents.geojson", "application/geo+json; charset=utf-8")).toBe("data");
  expect(kind("/basemaps/a-map.pmtiles", "application/vnd.pmtiles")).toBe("map data");
});

test("half of the numbers lie on either side of the median, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), (numbers) => {
      const middle = median(numbers) ?? Number.NaN;
      expect(numbers).toContain(middle);
      expect(numbers.filter((number) => number < middle).length).toBeLessThanOrEqual(numbers.length / 2);
      expect(numbers.filter((number) => number > middle).length).toBeLessThanOrEqual(numbers.length / 2);
    }),
  );
});

test("a time that one opening did not reach has no median", () => {
  expect(median([1, undefined, 3])).toBeUndefined();
});

test("only what stands between the markers is replaced, and replacing again changes nothing", () => {
  const once = replaceBetween("before\n<!-- a -->\nold\n<!-- /a -->\nafter", "a", "new");
  expect(once).toBe("before\n<!-- a -->\nnew\n<!-- /a -->\nafter");
  expect(replaceBetween(once, "a", "new")).toBe(once);
  expect(() => replaceBetween("none", "a", "new")).toThrow("<!-- a -->");
});
