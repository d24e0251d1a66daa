import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { visibleRows } from "../../../src/core/visible";
import { occurring } from "../../../src/picture/legendPicture";
import { type PictureOrder, shownIn } from "../../../src/picture/order";
import { outsideOf } from "../../../src/picture/outside";
import { pictureTexts } from "../../../src/picture/pictureTexts";
import { shownOf } from "../../../src/picture/shown";
import { pictureSizes } from "../../../src/picture/sizes";
import {
  filmPlan,
  type PictureRegion,
  saidAt,
  stillPicture,
  stillPlan,
  stillRegions,
} from "../../../src/picture/stillPicture";
import { filePaint, type SvgNode, svgText } from "../../../src/scene/svg";
import { drawnBox } from "../raster/drawnBox";
import { type OrderChoice, orderOf } from "./orders";
import { coast, nodesOf, plainWords } from "./pictures";

const { window } = coast.config;
const chapters = [undefined, ...coast.config.chapters.map(({ id }) => id)];
const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replaceAll("\u00a0", " ")
    .toLowerCase();

/** All that a picture's panels say, whatever the lines. */
const saidBy = (regions: readonly PictureRegion[]): string =>
  plain(
    regions
      .filter(({ name }) => name !== "map" && name !== "timeline")
      .flatMap(({ node }) => nodesOf(node, "text").map(plainWords))
      .join(" "),
  );

/** A panel's words without the paper under them. */
const wordsAlone = ({ node }: PictureRegion): SvgNode => ({ ...node, children: node.children.slice(1) });

const someOrders: readonly (OrderChoice & { readonly name: string })[] = languages.flatMap((language) =>
  Object.entries(pictureSizes).flatMap(([format, size], index) =>
    [true, false].map((hasHeadline) => ({
      name: `${format} in ${language}, ${hasHeadline ? "with" : "without"} headline`,
      language,
      size,
      hasHeadline,
      chapter: chapters[index % chapters.length],
    })),
  ),
);

describe("honest by construction", () => {
  test.each(someOrders)(
    "$name: when, by which clock, how many, whose and from where cannot be left out",
    (choice) => {
      const order = orderOf(choice);
      const texts = pictureTexts(order);
      const said = saidBy(stillRegions(stillPlan(order)));
      const { certain, possible } = visibleRows(coast, shownIn(order.view), order.view.filter, "happened");
      const { messages } = order.formats;
      for (const words of [
        texts.when,
        texts.zone,
        messages.certainAndPossible(certain, possible),
        texts.credit,
        texts.version,
        "maps.example.org/coast/",
      ]) {
        expect(said).toContain(plain(words));
      }
      // Sources: as many names as there is room for, and how many more.
      expect([1, 2, 3, 4, 6, 9, 12].some((most) => said.includes(plain(texts.sources(most))))).toBe(true);
      const groups = occurring(coast.config, shownOf(order, shownIn(order.view)));
      expect(groups.length).toBeGreaterThan(0);
      for (const { group, count } of groups) {
        expect(said).toContain(plain(group.label[order.formats.language]!));
        expect(said).toContain(plain(messages.andPossible(count.certain, count.possible)));
      }
      expect(said.includes(plain(texts.title))).toBe(choice.hasHeadline);
    },
  );

  test.each(languages)(
    "in %s every claim of an incident that is told stands whole, with claimant and date",
    (language) => {
      const order = orderOf({ language, incident: "s03-jableh-attack", size: pictureSizes.portrait });
      const { incident } = pictureTexts(order);
      expect(incident!.claims.length).toBeGreaterThan(3);
      const said = saidBy(stillRegions(stillPlan(order)));
      for (const claim of incident!.claims) expect(said).toContain(plain(claim));
    },
  );
});

const sides = fc.integer({ min: 200, max: 2600 });
const anyChoice = fc.record({
  language: fc.constantFrom(...languages),
  size: fc.record({ width: sides, height: sides }),
  chapter: fc.constantFrom(...chapters),
  incident: fc.constantFrom(undefined, "s03-jableh-attack"),
  hasHeadline: fc.boolean(),
  moment: fc.constantFrom(undefined, Date.UTC(2025, 2, 7, 9)),
});

test("in any size no word runs out of its part of the picture, measured in its real font, nor into another", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const plan = stillPlan(orderOf(choice));
      for (const { slots, heights } of plan.layout.panels)
        for (const [index, { height }] of slots(saidAt(plan)).entries())
          expect(height).toBeLessThanOrEqual(heights[index]! + 1e-6);
      for (const region of stillRegions(plan)) {
        if (region.name === "map" || region.name === "timeline") continue;
        const box = drawnBox(svgText(wordsAlone(region)));
        if (!box) continue;
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(region.width);
        expect(box.bottom).toBeLessThanOrEqual(region.height);
      }
    }),
    { numRuns: 60 },
  );
});

test("in any size the parts fill the picture and none lies over another", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const order = orderOf(choice);
      const regions = stillRegions(stillPlan(order));
      const { width, height } = order.size;
      expect(regions.reduce((area, each) => area + each.width * each.height, 0)).toBe(width * height);
      for (const { x, y, ...rest } of regions) {
        expect([x, y, rest.width, rest.height].every(Number.isInteger)).toBe(true);
        expect(x >= 0 && y >= 0 && x + rest.width <= width && y + rest.height <= height).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("the formats that newsrooms use have a map that takes two fifths of the height, and a timeline", () => {
  for (const choice of someOrders) {
    const { layout } = stillPlan(orderOf(choice));
    expect(layout.map.height).toBeGreaterThan(0.36 * choice.size!.height);
    expect(layout.timeline).toBeDefined();
  }
});

test("in a film no line changes its place from one moment to another", () => {
  const order = orderOf({ size: pictureSizes.wide, language: "fr" });
  const moments = Array.from(
    { length: 60 },
    (_, step) => window.from + ((window.to - window.from) * step) / 59,
  );
  const plan = filmPlan(order, moments);
  const places = moments.map((moment) => {
    const head = stillRegions(plan, undefined, moment).find(({ name }) => name === "headline")!;
    const lines = nodesOf(head.node, "text");
    const zone = lines.find((line) => plainWords(line).includes("Damas"))!;
    const lastGroup = lines.find((line) => plainWords(line).startsWith("Déclaration"))!;
    return [lines[0], zone, lastGroup].map((line) => line?.attributes.y);
  });
  expect(places[0]!.every((y) => typeof y === "number")).toBe(true);
  for (const each of places) expect(each).toEqual(places[0]);
});

test("a picture is one of named layers, with a title and its alternative text", () => {
  const order = orderOf();
  const picture = stillPicture(stillPlan(order));
  const layers = nodesOf(picture, "g").flatMap(({ attributes }) => attributes.id ?? []);
  expect(layers).toEqual(["headline", "credit", "map", "land", "incidents", "timeline"]);
  expect(nodesOf(picture, "desc").map((node) => plain(plainWords(node)))).toEqual([
    plain(pictureTexts(order).alt),
  ]);
});

test("letters of a size that every format shares on a phone: the counts are at least eight pixels tall at 390", () => {
  for (const format of ["square", "portrait", "story"] as const) {
    const { layout } = stillPlan(orderOf({ size: pictureSizes[format] }));
    expect((layout.unit * 0.95 * 390) / 1080).toBeGreaterThanOrEqual(8);
  }
});

test("in a film places stay joined as they are at its end, and their marks stay where they are", () => {
  const order = orderOf({ size: pictureSizes.wide });
  const moments = Array.from(
    { length: 25 },
    (_, step) => window.from + ((window.to - window.from) * step) / 24,
  );
  const plan = filmPlan(order, moments);
  const seen = new Map<string, string>();
  let marks = 0;
  for (const moment of moments) {
    const map = stillRegions(plan, undefined, moment).find(({ name }) => name === "map")!;
    const centres = nodesOf(map.node, "g").flatMap(({ attributes: { transform }, children }) => {
      const [circle] = children;
      return typeof circle === "object" && circle.tag === "circle" ? [String(transform)] : [];
    });
    marks = Math.max(marks, centres.length);
    for (const centre of centres) seen.set(centre, centre);
  }
  // A mark that moved or was joined anew would stand at one more point.
  expect(seen.size).toBe(marks);
  expect(marks).toBeGreaterThan(4);
});

test("what a picture counts and its map does not show is said", () => {
  const order = orderOf({ size: pictureSizes.wide });
  const banyas: PictureOrder = { ...order, view: { ...order.view, bounds: [35.9, 35.1, 36, 35.25] } };
  const plan = stillPlan(banyas);
  const outside = outsideOf(banyas, plan.map)(shownOf(banyas, shownIn(banyas.view)));
  expect(outside).toBeGreaterThan(20);
  expect(saidBy(stillRegions(plan))).toContain(`${outside} outside this map.`);
  const [west, south, east, north] = coast.config.bounds;
  const wide: PictureOrder = {
    ...order,
    view: { ...order.view, bounds: [west - 3, south - 3, east + 3, north + 3] },
  };
  expect(saidBy(stillRegions(stillPlan(wide)))).not.toContain("outside this map");
});

test("the mark of an incident that is told has a ring", () => {
  const order = orderOf({ size: pictureSizes.wide, incident: "b01-mukhtariya" });
  const rings = (picture: SvgNode) =>
    nodesOf(picture, "circle").filter(({ attributes }) => attributes.stroke === filePaint("light")("accent"));
  const picture = stillPicture(stillPlan(order));
  expect(rings(picture)).toHaveLength(1);
  expect(rings(stillPicture(stillPlan(orderOf({ size: pictureSizes.wide }))))).toHaveLength(0);
});
