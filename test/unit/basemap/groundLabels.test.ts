import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ground, GroundFeature } from "../../../src/basemap/features";
import { groundLabels } from "../../../src/basemap/groundLabels";
import { type Language, languages } from "../../../src/core/text";
import { type Box, overlap } from "../../../src/scene/labels";
import { filePaint, type SvgNode, svgText } from "../../../src/scene/svg";
import { textWidth } from "../../../src/scene/textWidth";
import { groundOf, views } from "./ground-of-first-map";

const paint = filePaint("light");
const size = { width: 600, height: 400 };

interface Written {
  readonly text: string;
  readonly anchor: string;
  readonly x: number;
  readonly box: Box;
  readonly isTurned: boolean;
}

const nodesOf = (node: SvgNode): SvgNode[] => node.children.filter((child) => typeof child === "object");

/** The names of a picture with the boxes that they take by the estimated widths: an independent reader. */
function written(picture: SvgNode): Written[] {
  return nodesOf(picture).flatMap((group) =>
    nodesOf(group)
      .filter(({ tag }) => tag === "text")
      .map(({ attributes, children }): Written => {
        // Without the marks that keep a line in its order, which take no room.
        const text = String(children[0]).replace(/[\u2067\u2069]/g, "");
        const fontSize = Number(group.attributes["font-size"]);
        const spacing = Number(group.attributes["letter-spacing"] ?? 0) * ([...text].length - 1);
        const weight = group.attributes["font-weight"] === 600 ? 600 : 400;
        const width = textWidth(text, fontSize, weight) + spacing;
        const anchor = String(attributes["text-anchor"] ?? "middle");
        const x = Number(attributes.x);
        const left = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
        const y = Number(attributes.y) - 0.35 * fontSize;
        // A little less than the room that a line takes, since the lines of one name stand closer than that.
        const half = fontSize * 0.55;
        return {
          text,
          anchor,
          x,
          box: [left, y - half, left + width, y + half],
          isTurned: attributes.transform !== undefined,
        };
      }),
  );
}

const dots = (picture: SvgNode) =>
  nodesOf(picture).flatMap((group) => nodesOf(group).filter(({ tag }) => tag === "circle"));

/** Rounding to a tenth of a pixel. */
const shrunk = ([left, top, right, bottom]: Box): Box => [left + 0.2, top + 0.2, right - 0.2, bottom - 0.2];

const place = (id: number, x: number, y: number, rank: number): GroundFeature => ({
  kind: "point",
  at: [x, y],
  properties: {
    id,
    rank,
    population: id,
    name_en: `Place ${id}`,
    name_ar: `مكان ${id}`,
    name_fr: `Lieu ${id}`,
  },
});

const groundWith = (places: readonly GroundFeature[], zoom = 11): Ground => ({
  camera: { longitude: 36, latitude: 35, zoom },
  size,
  layers: { places },
});

const coordinates = fc.tuple(
  fc.integer({ min: -5, max: 605 }),
  fc.integer({ min: -5, max: 405 }),
  fc.integer({ min: 1, max: 6 }),
);
const takenBox = fc
  .tuple(fc.integer({ min: 0, max: 550 }), fc.integer({ min: 0, max: 380 }), fc.integer({ min: 5, max: 90 }))
  .map(([left, top, width]): Box => [left, top, left + width, top + 16]);

test("no name overlaps another or what is taken, and the frame cuts none", () => {
  fc.assert(
    fc.property(
      fc.array(coordinates, { maxLength: 60 }),
      fc.array(takenBox, { maxLength: 8 }),
      fc.constantFrom<Language>(...languages),
      (points, taken, language) => {
        const places = points.map(([x, y, rank], id) => place(id, x, y, rank));
        const names = written(groundLabels(groundWith(places), { paint, language, taken }));
        const boxes = names.map(({ box }) => shrunk(box));
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
          expect(taken.some((other) => overlap(box, other))).toBe(false);
          expect(box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height).toBe(true);
        });
      },
    ),
  );
});

test.each(views.flatMap((view) => languages.map((language) => [...view, language] as const)))(
  "the first map's names keep clear of one another: %s",
  async (_name, camera, frame, language) => {
    const picture = groundLabels(await groundOf(camera, frame), { paint, language });
    const level = written(picture).filter(({ isTurned }) => !isTurned);
    expect(level.length).toBeGreaterThan(6);
    level.forEach(({ box, text }, index) => {
      const other = level.slice(index + 1).find((each) => overlap(shrunk(box), shrunk(each.box)));
      expect(other, text).toBeUndefined();
      expect(box[0] >= 0 && box[2] <= frame.width, text).toBe(true);
    });
  },
);

test("what matters more keeps its room", () => {
  const places = [place(1, 300, 200, 6), place(2, 302, 203, 2), place(3, 304, 198, 4)];
  const names = written(
    groundLabels(groundWith(places), {
      paint,
      language: "en",
      taken: [
        [0, 0, 600, 180],
        [0, 220, 600, 400],
      ],
    }),
  );
  expect(names.map(({ text }) => text)).toContain("Place 2");
});

test("Arabic stands to the left of its dot, unspaced and larger; Latin to the right", () => {
  const ground = groundWith([place(1, 300, 200, 2)]);
  const arabic = groundLabels(ground, { paint, language: "ar" });
  const latin = groundLabels(ground, { paint, language: "fr" });
  expect(written(arabic)[0]).toMatchObject({ anchor: "end" });
  expect(written(arabic)[0]!.x).toBeLessThan(300);
  expect(written(latin)[0]).toMatchObject({ anchor: "start" });
  expect(written(latin)[0]!.x).toBeGreaterThan(300);
  const sizeOf = (picture: SvgNode) => Number(nodesOf(picture).at(-1)!.attributes["font-size"]);
  expect(sizeOf(arabic)).toBeCloseTo(sizeOf(latin) * 1.12, 1);
});

test.each(views)(
  "no Arabic letter is spaced and nothing says a direction: %s",
  async (_name, camera, frame) => {
    const text = svgText(groundLabels(await groundOf(camera, frame), { paint, language: "ar" }));
    expect(text).toMatch(/[\u0620-\u064a]{3}/);
    expect(text).not.toMatch(/letter-spacing|direction|style=/);
  },
);

test("a place that the picture names itself has neither dot nor name, by name in any language or by id", () => {
  const ground = groundWith([place(1, 100, 100, 2), place(2, 300, 300, 2)]);
  const one = groundLabels(ground, { paint, language: "en", hidden: new Set(["مكان 1"]) });
  expect(written(one).map(({ text }) => text)).toEqual(["Place 2"]);
  expect(dots(one)).toHaveLength(1);
  const other = groundLabels(ground, { paint, language: "en", hiddenIds: [2] });
  expect(written(other).map(({ text }) => text)).toEqual(["Place 1"]);
});

test("a dot within a mark's circle is left out with its name; one beside the circle, in the corner of its box, is not", () => {
  const circle: Box = [90, 90, 130, 130];
  const namesAt = (x: number, y: number) =>
    written(groundLabels(groundWith([place(1, x, y, 2)]), { paint, language: "en", taken: [circle] })).length;
  expect(namesAt(110, 100)).toBe(0);
  expect(namesAt(127, 127)).toBe(1);
});

test("names of a rank come with the zoom of the style", () => {
  const count = (zoom: number) =>
    written(groundLabels(groundWith([place(1, 300, 200, 4)], zoom), { paint, language: "en" })).length;
  expect([count(7.3), count(7.4)]).toEqual([0, 1]);
});

test("a long name is broken, and a river's name runs along the river, never upside down", () => {
  const ground: Ground = {
    camera: { longitude: 36, latitude: 35, zoom: 8 },
    size,
    layers: {
      context: [
        { kind: "point", at: [200, 200], properties: { kind: "sea", name_en: "Mediterranean Sea" } },
        {
          kind: "lines",
          lines: [
            [
              [500, 350],
              [400, 50],
            ],
          ],
          properties: { kind: "river", name_en: "Orontes" },
        },
      ],
    },
  };
  const names = written(groundLabels(ground, { paint, language: "en" }));
  expect(names.map(({ text }) => text).toSorted()).toEqual(["Mediterranean", "Orontes", "Sea"]);
  expect(svgText(groundLabels(ground, { paint, language: "en" }))).toContain(
    'transform="rotate(72 450 200)"',
  );
});

test("the same ground makes the same text", async () => {
  const [, camera, frame] = views[1]!;
  const text = async () => svgText(groundLabels(await groundOf(camera, frame), { paint, language: "fr" }));
  expect(await text()).toBe(await text());
});
