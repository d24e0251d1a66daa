import { expect, test } from "vitest";
import { frameOrigin } from "../../../src/core/mercator";
import { marksPicture } from "../../../src/picture/marksPicture";
import { marksLayout } from "../../../src/scene/marksLayout";
import { filePaint, svgText } from "../../../src/scene/svg";
import { datasetOf, incidentOf, march, townAt } from "../examples";
import { camera, coast, frame, marksOf, nodesOf, plainWords } from "./pictures";

const layoutOf = (language: "en" | "ar" | "fr") => {
  const { dataset, visible, spots, formats } = marksOf(coast, language);
  return marksLayout({ dataset, visible, spots, formats, language, zoom: camera.zoom });
};

test("the same view gives the same picture, byte for byte", () => {
  const draw = () => svgText(marksPicture(marksOf(coast, "ar")).node);
  expect(draw()).toBe(draw());
});

test("every mark of the layout that lies in the frame is drawn, with as many signs as it has there", () => {
  const [dx, dy] = frameOrigin(camera, frame);
  const inFrame = layoutOf("en").marks.filter(({ at: [x, y], radius }) => {
    const [left, top] = [x + dx, y + dy];
    return (
      left + radius > 0 && left - radius < frame.width && top + radius > 0 && top - radius < frame.height
    );
  });
  const { node } = marksPicture(marksOf(coast, "en"));
  expect(nodesOf(node, "circle")).toHaveLength(inFrame.length);
  expect(nodesOf(node, "use")).toHaveLength(inFrame.reduce((sum, { signs }) => sum + signs.length, 0));
});

test("a certain sign is filled with its colour, a possible one is open, and each kind is drawn once", () => {
  const dataset = datasetOf({
    incidents: [
      incidentOf({ id: "within", earliest: march(7), latest: march(8) }),
      incidentOf({ id: "within too", earliest: march(7), latest: march(8) }),
      incidentOf({ id: "half", earliest: march(8), latest: march(10) }),
    ],
  });
  const { node } = marksPicture(marksOf(dataset, "en"));
  const kinds = nodesOf(nodesOf(node, "defs")[0]!, "path").map(({ attributes }) => attributes);
  const paint = filePaint("light");
  expect(kinds.map(({ fill }) => fill)).toEqual([paint("blue"), paint("paperRaised")]);
  expect(nodesOf(node, "use").map(({ attributes }) => attributes.href)).toEqual(["#m0", "#m0", "#m0o"]);
  expect(nodesOf(node, "use").map(({ attributes }) => attributes.opacity)).toEqual([
    undefined,
    undefined,
    0.8,
  ]);
});

test("a mark of too many incidents for signs says their number", () => {
  const incidents = Array.from({ length: 50 }, (_, index) =>
    incidentOf({ id: `incident-${index}`, earliest: march(7), latest: march(8) }),
  );
  const { node } = marksPicture(marksOf(datasetOf({ incidents }), "en"));
  expect(nodesOf(node, "use")).toEqual([]);
  expect(nodesOf(node, "text").map(plainWords)).toContain("50");
});

test.each(["en", "ar", "fr"] as const)(
  "in %s, names stand where the layout puts them and none is cut by the frame",
  (language) => {
    const { node, taken } = marksPicture(marksOf(coast, language));
    const written = nodesOf(node, "text").map(plainWords);
    const { labels, names, areaNames } = layoutOf(language);
    const known = [
      ...[...labels.keys()].map((id) => names.get(id)!.text),
      ...areaNames.map(({ text }) => text),
    ];
    expect(written.length).toBeGreaterThan(3);
    expect(written.filter((text) => !known.includes(text))).toEqual([]);
    const marks = nodesOf(node, "circle").length;
    for (const [left, top, right, bottom] of taken.slice(marks)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(frame.width);
      expect(bottom).toBeLessThanOrEqual(frame.height);
    }
  },
);

test("places that are joined in one mark are all left to it, so that the ground does not name them again", () => {
  const dataset = datasetOf({
    places: [townAt("one", [36.1, 35.3]), townAt("two", [36.1, 35.301])],
    incidents: ["one", "two"].map((placeId) =>
      incidentOf({ id: `at ${placeId}`, placeId, earliest: march(7), latest: march(8) }),
    ),
  });
  expect([...marksPicture(marksOf(dataset, "en")).names].toSorted()).toEqual(["one", "two"]);
});

test("a name of Arabic letters with a number says itself which way it is read", () => {
  const { node } = marksPicture(marksOf(coast, "ar"));
  const mixed = nodesOf(node, "text")
    .flatMap(({ children }) => children as string[])
    .filter((text) => /\d/.test(text));
  expect(mixed.length).toBeGreaterThan(0);
  for (const text of mixed) expect(text).toMatch(/^\u2067.*\u2069$/u);
});
