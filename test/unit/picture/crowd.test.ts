import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeEvents } from "../../../src/core/events/encode";
import { worldPoint } from "../../../src/core/mercator";
import { presence } from "../../../src/core/window";
import { mostShapes } from "../../../src/picture/crowdPicture";
import { type CrowdFrame, crowdOutside, eachPoint, maskOf } from "../../../src/picture/crowdPoints";
import { crowdRaster } from "../../../src/picture/crowdRaster";
import { pictureEvents } from "../../../src/picture/pictureEvents";
import { shownOf } from "../../../src/picture/shown";
import { saidAt, stillPicture, stillPlan } from "../../../src/picture/stillPicture";
import { svgText } from "../../../src/scene/svg";
import { nodeDrawing } from "../../../src/site/drawing";
import { choice, config as eventConfig, madeEvents, window } from "../core/events/made";
import { crowdOrder, earthquakes } from "./crowdOrders";
import { nodesOf, plainWords } from "./pictures";

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const size = { width: 640, height: 480 };

/** Degrees and zooms at which the frame shows the world once at most. */
const camera = fc.record({
  longitude: fc.integer({ min: -180, max: 180 }),
  latitude: fc.integer({ min: -60, max: 60 }),
  zoom: fc.integer({ min: 1, max: 9 }),
});

test("each event of the window and the chosen kinds is drawn once, where Web Mercator has it; all others are not", () => {
  fc.assert(
    fc.property(choice, window, camera, fc.subarray([0, 1, 2, 3, 4, 5]), (made, window, camera, kinds) => {
      const columns = madeEvents(made);
      const chosen = kinds.map((index) => eventConfig.categories[index]!.id);
      const blocks = [encodeEvents(columns, eventConfig)];
      const frame: CrowdFrame = { blocks, camera, size, window, mask: maskOf(eventConfig, chosen) };
      const drawn: string[] = [];
      eachPoint(frame, (x, y, group, isPossible) =>
        drawn.push([x.toFixed(2), y.toFixed(2), group, isPossible].join(" ")),
      );
      const [centreX, centreY] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
      const world = 512 * 2 ** camera.zoom;
      const naive = Array.from(columns.earliest, (earliest, row) => {
        const found = presence(earliest, columns.latest[row]!, window);
        const category = columns.category[row]!;
        if (found === "out" || (kinds.length > 0 && !kinds.includes(category))) return undefined;
        const [x, y] = worldPoint([columns.longitude[row]!, columns.latitude[row]!], camera.zoom);
        const east = x - centreX - Math.round((x - centreX) / world) * world;
        return [east + size.width / 2, y - centreY + size.height / 2, category < 3 ? 0 : 1, found] as const;
      }).filter((each) => each !== undefined);
      expect(drawn).toHaveLength(naive.length);
      const near = (text: string, [x, y, group, found]: (typeof naive)[number]) => {
        const [drawnX, drawnY, drawnGroup, isPossible] = text.split(" ");
        // Half the world away either copy is as near.
        const across = Math.abs(Number(drawnX) - x);
        return (
          Math.min(across, Math.abs(across - world)) < 0.02 &&
          Math.abs(Number(drawnY) - y) < 0.02 &&
          Number(drawnGroup) === group &&
          isPossible === String(found === "possible")
        );
      };
      for (const each of naive) expect(drawn.some((text) => near(text, each))).toBe(true);
      const outside = naive.filter(([x, y]) => x < 0 || y < 0 || x > size.width || y > size.height);
      expect(Math.abs(crowdOutside(frame) - outside.length)).toBeLessThanOrEqual(
        naive.filter(
          ([x, y]) =>
            Math.min(Math.abs(x), Math.abs(y), Math.abs(x - size.width), Math.abs(y - size.height)) < 0.02,
        ).length,
      );
    }),
    { numRuns: 40 },
  );
});

test("what a picture of events counts is what lies in its window, by group, whatever it draws", () => {
  for (const chapter of [undefined, "hualien"]) {
    const order = crowdOrder({ chapter });
    const { columns } = earthquakes;
    const naive = order.dataset.config.groups.map(({ id }) => {
      const rows = Array.from(columns.category, (category, row) => ({ category, row })).filter(
        ({ category, row }) =>
          order.dataset.config.categories[category]!.group === id &&
          presence(columns.earliest[row]!, columns.latest[row]!, order.view.window) === "certain",
      );
      return { certain: rows.length, possible: 0 };
    });
    expect(shownOf(order, order.view.window).groups).toEqual(naive);
    const words = nodesOf(stillPicture(stillPlan(order)), "text")
      .map(plainWords)
      .join(" ");
    for (const { certain } of naive) expect(words).toContain(order.formats.number(certain));
  }
});

test("a filter by place is in what is drawn and in what is counted", () => {
  const { dataset, columns } = earthquakes;
  const taiwan = pictureEvents(columns, dataset.config, ["Taiwan"]);
  expect(taiwan.counts.total).toBe(20);
  const { camera, size } = stillPlan(crowdOrder()).map;
  let drawn = 0;
  const frame = {
    camera,
    size,
    blocks: taiwan.blocks,
    window: dataset.config.extent,
    mask: maskOf(dataset.config, []),
  };
  eachPoint({ ...frame, size: { ...size, width: 100 } }, () => drawn++);
  expect(drawn).toBe(20);
});

test("events outside the frame are said to be, and the sources are those that the file names", () => {
  const order = crowdOrder();
  const near = { ...order, view: { ...order.view, bounds: [119, 20, 124, 26] as const } };
  const { outside, texts } = saidAt(stillPlan(near));
  expect(outside).toBeGreaterThan(1600);
  expect(texts.caption).toContain("1,707 events");
  expect(texts.sources(2)).toContain("Southern California Seismic Network");
});

test("few events are shapes, many are pixels, and both show the same signs in the same places", async () => {
  const order = crowdOrder({ chapter: "hualien" });
  const text = svgText(stillPicture(stillPlan(order)));
  const kinds = (written: string) => ["<image", "<use"].filter((tag) => written.includes(tag));
  expect(kinds(text)).toEqual(["<use"]);
  const { blocks } = order.events!;
  const times = Math.ceil(mostShapes / 700);
  const crowded = {
    ...order,
    events: { ...order.events!, blocks: Array.from({ length: times }, () => blocks[0]!) },
  };
  const pixelled = svgText(stillPicture(stillPlan(crowded)));
  expect(kinds(pixelled)).toEqual(["<image"]);
  const drawing = await nodeDrawing();
  const [few, many] = [drawing.pixels(text), drawing.pixels(pixelled)];
  const differing = few.rgba.filter((value, at) => Math.abs(value - many.rgba[at]!) > 90).length;
  expect(differing / few.rgba.length).toBeLessThan(0.004);
});

test("the same events are the same pixels, to the byte", () => {
  const order = crowdOrder({ chapter: "hualien" });
  const { config } = order.dataset;
  const groups = config.groups.map(({ shape }, index) => ({ shape, colour: `#${index}08040` }));
  const frame: CrowdFrame = {
    blocks: order.events!.blocks,
    camera: { longitude: 150, latitude: 10, zoom: 1 },
    size: { width: 300, height: 200 },
    window: order.view.window,
    mask: maskOf(config, []),
  };
  const raster = (pointSize: number) =>
    crowdRaster(frame, { groups, paper: "#ffffff", pointSize, strength: 0.9 }, 1.5).rgba;
  expect({ discs: sha256(raster(3)), signs: sha256(raster(8)) }).toMatchSnapshot();
  expect(sha256(raster(8))).toBe(sha256(raster(8)));
});
