import { expect, test } from "vitest";
import { mapPicture } from "../../../src/picture/mapPicture";
import { pagePaint, svgText } from "../../../src/scene/svg";
import { coast, marksOf, nodesOf, plainWords } from "./pictures";

const ground = { camera: marksOf(coast, "en").camera, size: marksOf(coast, "en").size, layers: {} };

test("a picture that stands for itself says what it is to those who do not see it", () => {
  const node = mapPicture({ ...marksOf(coast, "en"), title: "A map", description: "Of what" });
  expect(node.attributes.role).toBe("img");
  expect(nodesOf(node, "title").map(plainWords)).toEqual(["A map"]);
  expect(nodesOf(node, "desc").map(plainWords)).toEqual(["Of what"]);
});

test("without a ground the marks stand on bare land", () => {
  const node = mapPicture(marksOf(coast, "en"));
  expect(nodesOf(node, "rect")[0]?.attributes).toMatchObject({ width: 900, height: 480 });
  expect(nodesOf(mapPicture({ ...marksOf(coast, "en"), ground }), "use").length).toBe(
    nodesOf(node, "use").length,
  );
});

test("on a page, every colour is one of the page's own", () => {
  const text = svgText(mapPicture({ ...marksOf(coast, "en"), paint: pagePaint, ground }));
  expect(text).not.toMatch(/#[0-9a-f]{6}|rgba?\(/);
  expect(text).toContain("var(--paper-raised)");
});

test("two pictures of one page share no ids", () => {
  const ids = (idPrefix: string) =>
    nodesOf(mapPicture({ ...marksOf(coast, "en"), idPrefix }), "path").flatMap(
      ({ attributes }) => attributes.id ?? [],
    );
  const [first, second] = [ids("first"), ids("second")];
  expect(first.length).toBeGreaterThan(4);
  expect(second.filter((id) => first.includes(id))).toEqual([]);
});
