import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureFileName } from "../../../src/picture/fileName";
import { still } from "../../../src/picture/pictureForm";
import { datasetOf, hour, march } from "../examples";
import { orderOf, ordersOf } from "./anyOrder";
import { coast } from "./pictures";

test("a name says map, moment by the place's clock, size, language and colours", () => {
  const order = orderOf(coast, { language: "ar", theme: "dark", view: { moment: march(7, 12) } });
  expect(pictureFileName(order, still, "png")).toBe("syria-coast-2025_2025-03-07T1200_1200x675_ar_dark.png");
});

test("a name says what else was chosen", () => {
  const order = orderOf(coast, {
    hasHeadline: false,
    view: {
      chapter: coast.config.chapters[1],
      incident: "s03-jableh-attack",
      moment: march(6, 18),
      trail: 6 * hour,
      clock: "known",
      filter: { categories: ["attack"], statuses: [], places: [] },
    },
  });
  expect(pictureFileName(order, still, "svg", 2)).toBe(
    "syria-coast-2025_first-attacks_s03-jableh-attack_2025-03-06T1800_last-6h_known_filtered_1200x675@2x_en_light_plain.svg",
  );
});

test("strips and films have the stretch that they go through", () => {
  const order = orderOf(coast);
  const stretch = "2025-03-06T0000-to-2025-03-10T0000";
  expect(pictureFileName(order, { kind: "timeline" }, "png")).toBe(
    `syria-coast-2025_timeline_${stretch}_1200x675_en_light.png`,
  );
  expect(pictureFileName(order, { kind: "multiples", moments: [1, 2, 3] }, "png")).toBe(
    `syria-coast-2025_strip-3_${stretch}_1200x675_en_light.png`,
  );
  expect(pictureFileName(order, { kind: "film", seconds: 10 }, "mp4")).toBe(
    `syria-coast-2025_film_${stretch}_1200x675_en_light.mp4`,
  );
});

test("a window that begins elsewhere than the map's own is told", () => {
  const view = { window: { from: march(7), to: march(9) }, moment: march(8) };
  expect(pictureFileName(orderOf(coast, { view }), still, "png")).toContain(
    "_2025-03-07T0000-to-2025-03-08T0000_",
  );
});

test("whatever the ids are, a name holds nothing that a system refuses, and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (id) => {
      const name = pictureFileName(
        orderOf(datasetOf({ config: { id } }), { view: { incident: id } }),
        still,
        "png",
      );
      return /^[A-Za-z0-9][A-Za-z0-9_@-]*\.png$/.test(name) && name.length <= 255;
    }),
  );
});

test("two moments, two languages or two clocks never share a name", () => {
  fc.assert(
    fc.property(ordersOf(coast), ordersOf(coast), (a, b) => {
      const key = ({ view: { moment, window, clock, trail }, formats: { language } }: typeof a) =>
        [Math.floor(moment / 60_000), Math.floor(window.from / 60_000), clock, trail, language].join();
      const isSame = pictureFileName(a, still, "png") === pictureFileName(b, still, "png");
      return !isSame || key(a) === key(b);
    }),
  );
});
