import fc from "fast-check";
import { expect, test } from "vitest";
import { fitBounds } from "../../../src/core/mercator";
import { readAddress } from "../../../src/store/address";
import { firstView } from "../../../src/store/view";
import { firstChoices } from "../../../src/studio/desk";
import { boundsShown, orderOf, typedAddress } from "../../../src/studio/orderOf";
import { hour, march } from "../examples";
import { exampleData, exampleDesk } from "./desk";

const ordered = (desk = exampleDesk(), change: Partial<ReturnType<typeof firstChoices>> = {}) =>
  orderOf({ ...firstChoices(desk, "light"), ...change }, exampleData, desk);

test("a picture shows what the page shows: window, moment, trail, clock and filters", () => {
  const shown = {
    window: { from: march(5), to: march(8) },
    moment: march(7),
    trail: 6 * hour,
    clock: "known",
    filter: { categories: ["attack"], statuses: [], places: [] },
  } as const;
  expect(ordered(exampleDesk(shown)).order.view).toMatchObject(shown);
});

test("the link of a picture opens the very view that it shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 72 }), fc.integer({ min: 0, max: 72 }), (length, at) => {
      const window = { from: march(5), to: march(5) + length * hour };
      const moment = window.from + Math.min(at, length) * hour;
      const { link, view } = ordered(exampleDesk({ window, moment, clock: "known" })).order;
      const read = readAddress(new URL(link!).hash, firstView(exampleData, "en"), exampleData);
      expect(read).toMatchObject({ window: view.window, moment: view.moment, clock: view.clock });
    }),
  );
});

test("a picture in another language links to the page of that language and names it as readers would type it", () => {
  const { order } = ordered(exampleDesk(), { language: "ar" });
  expect(order.link).toBe("https://maps.example.org/ar/");
  expect(order.address).toBe("maps.example.org/ar/");
  expect(typedAddress(new URL("https://example.org:8080/maps/index.html"))).toBe("example.org:8080/maps/");
});

test("what the reader has moved the map to lies on the picture; without that it is all of the map", () => {
  const bounds = [35.5, 34.9, 36.5, 35.9] as const;
  const frame = { width: 600, height: 600 };
  const [west, south, east, north] = boundsShown({ camera: fitBounds(bounds, frame) }, frame)!;
  expect(west).toBeLessThanOrEqual(bounds[0] + 1e-6);
  expect(south).toBeLessThanOrEqual(bounds[1] + 1e-6);
  expect(east).toBeGreaterThanOrEqual(bounds[2] - 1e-6);
  expect(north).toBeGreaterThanOrEqual(bounds[3] - 1e-6);
  expect(boundsShown({ camera: undefined }, frame)).toBeUndefined();
  expect(boundsShown({ camera: fitBounds(bounds, frame) }, undefined)).toBeUndefined();
});

test("an open incident is told on stills, where it is among what is shown and nobody has left it out", () => {
  const open = (incident: string) => exampleDesk({ selection: { places: [], incident } });
  expect(ordered(open("a")).order.view.incident).toBe("a");
  expect(ordered(open("b")).order.view.incident).toBeUndefined();
  expect(ordered(open("a"), { hasIncident: false }).order.view.incident).toBeUndefined();
  expect(ordered(open("a"), { kind: "strip" }).order.view.incident).toBeUndefined();
});

test("a strip of small maps ends where its window does, and a film is as long as it was ordered", () => {
  const strip = ordered(exampleDesk(), { kind: "strip", form: "multiples", mapCount: 4 });
  expect(strip.form).toMatchObject({ kind: "multiples" });
  if (strip.kind !== "strip") throw new Error("Expected a strip.");
  expect(strip.order.moments).toHaveLength(4);
  expect(strip.order.moments.at(-1)).toBe(strip.order.view.window.to);
  expect(ordered(exampleDesk(), { kind: "film" }).form).toEqual({ kind: "film", seconds: 13 });
});
