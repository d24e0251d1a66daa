import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readGround } from "../../../src/basemap/features";
import { groundLayers } from "../../../src/basemap/ground";
import { groundPicture } from "../../../src/basemap/groundPicture";
import { filePaint, pagePaint, type SvgNode, svgText } from "../../../src/scene/svg";
import { tokens } from "../../../src/theme/tokens";
import { boxRing, feature, polygon, tilesOf } from "./cut-tiles";
import { groundOf, views } from "./ground-of-first-map";

const paint = filePaint("light");
const children = ({ children }: SvgNode) =>
  children.filter((child): child is SvgNode => typeof child === "object");
const colourOf = ({ attributes }: SvgNode) => String(attributes.fill ?? attributes.stroke);

test("the picture of a small country is this", async () => {
  const at = [36, 35] as const;
  const box = (west: number, south: number, east: number, north: number) =>
    polygon(boxRing(36 + west, 35 + south, 36 + east, 35 + north));
  const frontier = {
    type: "LineString" as const,
    coordinates: [
      [35, 35],
      [37, 35],
    ],
  };
  const tiles = tilesOf(
    {
      countries: [feature(box(-2, 0, 2, 2), { focus: 1 }), feature(box(-2, -2, 2, 0), { focus: 0 })],
      sea: [feature(box(-2, -2, -0.1, 2))],
      borders: [feature(frontier, { disputed: 1 })],
    },
    8,
    [35, 34, 37, 36],
  );
  const camera = { longitude: at[0], latitude: at[1], zoom: 8 };
  const ground = await readGround(tiles, undefined, camera, { width: 200, height: 100 });
  expect(svgText(groundPicture(ground, { paint, digits: 0 }))).toBe(
    [
      '<g fill="none" stroke-linejoin="round"><rect width="200" height="100" fill="#edeae3"/>',
      '<path fill="#f7f5f0" d="m208-8 0 58-216 0 0-58z"/>',
      '<path fill="#edeae3" d="m-8 108 0-58 216 0 0 58z"/>',
      '<path stroke="#8d8478" stroke-width="1.07" stroke-dasharray="2.66 2.13" d="m-8 50 216 0"/>',
      '<path fill="#d3e0e5" stroke="#9fb6c0" stroke-width=".67" d="m-8 108 0-116 72 0 0 116z"/></g>',
    ].join(""),
  );
});

test.each(views)("%s is painted in the order of the map's style", async (_name, camera, size) => {
  const order = groundLayers(tokens.light).flatMap(({ paint = {} }) =>
    Object.values(paint).slice(0, 1).map(String),
  );
  const picture = groundPicture(await groundOf(camera, size), { paint });
  let reached = 0;
  for (const node of children(picture)) {
    const found = order.indexOf(colourOf(node), reached);
    expect(found, colourOf(node)).toBeGreaterThanOrEqual(reached);
    reached = found;
  }
  expect(children(picture).length).toBeGreaterThan(7);
});

test.each(views.slice(0, 2))(
  "%s takes less than 8 kB with one decimal, compressed",
  async (_name, camera, size) => {
    const text = svgText(groundPicture(await groundOf(camera, size), { paint }));
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(8000);
  },
);

test("the same view makes the same text, and in a page its colours are the page's", async () => {
  const [, camera, size] = views[0]!;
  const [first, second] = [await groundOf(camera, size), await groundOf(camera, size)];
  expect(svgText(groundPicture(first, { paint }))).toBe(svgText(groundPicture(second, { paint })));
  const inPage = svgText(groundPicture(first, { paint: pagePaint }));
  expect(inPage).not.toMatch(/#[0-9a-f]{6}|rgb/);
  expect(inPage).not.toMatch(/ (style|class|id)=/);
});

test("a shore is stroked as part of the sea, and alone where a tile is missing", async () => {
  const sea = feature(polygon(boxRing(33, 32, 35.9, 38)));
  const camera = { longitude: 36, latitude: 35, zoom: 8 };
  const size = { width: 900, height: 700 };
  const pathsOf = async (lacks: (x: number) => boolean) => {
    const tiles = tilesOf({ sea: [sea] }, 8, [34, 33, 37, 37], lacks);
    const picture = groundPicture(await readGround(tiles, undefined, camera, size), { paint });
    return children(picture).filter(({ tag }) => tag === "path");
  };
  expect(await pathsOf(() => false)).toHaveLength(1);
  const [fill, shore] = await pathsOf((x) => x === 152);
  expect(fill!.attributes.stroke).toBeUndefined();
  expect(shore!.attributes).toMatchObject({ stroke: tokens.light.coast });
});
