import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { type Embed, embedAddress, embedCode, frameCode, pageAddress } from "../../../src/embed/embedCode";
import { cardSize } from "../../../src/picture/sizes";
import type { Choices } from "../../../src/share/choices";
import { firstChoices } from "../../../src/share/desk";
import { embedOf, stillIsAlike, viewChosen } from "../../../src/share/embedOf";
import { readAddress } from "../../../src/store/address";
import { firstView, type View } from "../../../src/store/view";
import { hour, march } from "../examples";
import { exampleData, exampleDesk } from "./desk";

const moved: Partial<View> = {
  window: { from: march(5), to: march(8) },
  moment: march(7, 6),
  trail: 6 * hour,
  clock: "known",
  filter: { categories: ["attack"], statuses: ["disputed"], places: ["jableh"] },
  camera: { zoom: 9.5, latitude: 35.362, longitude: 35.928 },
  selection: { places: ["jableh"], incident: "a" },
};

const embedded = (change: Partial<Choices> = {}, desk = exampleDesk(moved)) =>
  embedOf({ ...firstChoices(desk), ...change }, exampleData, desk);

const read = ({ view, language }: Embed) => readAddress(view, firstView(exampleData, language), exampleData);

test("the map in the article opens at the very view that the page shows", () => {
  expect(read(embedded())).toMatchObject(moved);
});

test("in every language the address reads back to what was chosen", () => {
  const choices = fc.record({
    time: fc.constantFrom<Choices["time"]>(
      { from: "page" },
      { from: "first" },
      { from: "chapter", id: "first-day" },
      { from: "chapter", id: "second-day" },
    ),
    keepsFilter: fc.boolean(),
    keepsCamera: fc.boolean(),
    keepsSelection: fc.boolean(),
    clock: fc.constantFrom("happened" as const, "known" as const),
    theme: fc.constantFrom(undefined, "light" as const, "dark" as const),
    language: fc.constantFrom(...languages),
  });
  const desk = exampleDesk(moved);
  fc.assert(
    fc.property(choices, (change) => {
      const all = { ...firstChoices(desk), ...change };
      expect(read(embedOf(all, exampleData, desk))).toEqual(viewChosen(all, exampleData, desk));
    }),
  );
});

test("the first view needs no address of its own", () => {
  expect(embedded({}, exampleDesk()).view).toBe("");
  const plain = {
    time: { from: "first" },
    keepsFilter: false,
    keepsCamera: false,
    clock: "happened",
  } as const;
  expect(embedded(plain).view).toBe("");
});

test("filters, the piece of the map and what is open stay behind where they are not wanted", () => {
  const { filter, camera, selection } = read(
    embedded({ keepsFilter: false, keepsCamera: false, keepsSelection: false }),
  );
  expect([filter.categories, filter.statuses, filter.places, camera]).toEqual([[], [], [], undefined]);
  expect(selection).toEqual({ places: [], incident: undefined });
});

test("a chapter opens at its own window, with nothing open that was open on the page", () => {
  const embed = embedded({ time: { from: "chapter", id: "second-day" } });
  const { window, moment, selection } = read(embed);
  expect([window, moment]).toEqual([{ from: march(7), to: march(8) }, march(8)]);
  expect(selection.incident).toBeUndefined();
  expect(embed.title).toBe('Interactive map: The coast & "the hills" – The second day');
  expect(embed.still?.path).toBe("cards/example/en/second-day.png");
});

test("the language is in the path of map, page and picture, and in the words about them", () => {
  const embed = embedded({ language: "ar", time: { from: "chapter", id: "first-day" } });
  expect(embedAddress(embed)).toMatch(/^https:\/\/maps\.example\.org\/coast\/embed\/ar\/#/);
  expect(pageAddress(embed)).toMatch(/^https:\/\/maps\.example\.org\/coast\/ar\/#/);
  expect(embed.title).toBe("خريطة تفاعلية: الساحل – اليوم الأول");
  expect(embed.still?.path).toBe("cards/example/ar/first-day.png");
  expect(embed.still?.alt).toContain("الساحل");
});

test("the picture has the size that the site draws it in", () => {
  expect(embedded().still).toMatchObject(cardSize);
});

test("further maps have their pages for frames below their own", () => {
  const embed = embedded({ language: "fr" }, exampleDesk({}, { folder: "other-map/" }));
  expect(embedAddress(embed)).toBe("https://maps.example.org/coast/other-map/embed/fr/");
  expect(pageAddress(embed)).toBe("https://maps.example.org/coast/other-map/fr/");
});

test("a frozen embed takes everything from the frozen version, script and picture too", () => {
  const desk = exampleDesk({}, { frozen: "v/0123456789ab/" });
  for (const way of ["frame", "loader", "element"] as const) {
    const code = embedCode(embedded({ isFrozen: true, way }, desk));
    const addresses = code.match(/https:[^"]*/g)!;
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses)
      expect(address).toMatch(/^https:\/\/maps\.example\.org\/coast\/v\/0123456789ab\//);
    expect(embedCode(embedded({ isFrozen: false, way }, desk))).not.toContain("/v/");
  }
});

test("without a frozen version there is none to choose", () => {
  expect(embedCode(embedded({ isFrozen: true }))).not.toContain("/v/");
});

test("the site's picture is said to be alike only where it shows what the map opens at", () => {
  const alike = (change: Partial<Choices>, desk = exampleDesk()) =>
    stillIsAlike({ ...firstChoices(desk), ...change }, desk);
  expect(alike({})).toBe(true);
  expect(alike({ time: { from: "chapter", id: "first-day" } })).toBe(true);
  expect(alike({ clock: "known" })).toBe(false);
  expect(alike({}, exampleDesk(moved))).toBe(false);
  const first = { time: { from: "first" } } as const;
  expect(
    alike({ ...first, clock: "happened", keepsFilter: false, keepsCamera: false }, exampleDesk(moved)),
  ).toBe(true);
  expect(alike({ ...first, clock: "happened", keepsCamera: false }, exampleDesk(moved))).toBe(false);
});

test("the script comes with the code that needs one, and each element stands on one line", () => {
  const scripts = (change: Partial<Choices>) =>
    [...embedCode(embedded(change)).matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes);
  expect(scripts({})).toEqual([]);
  expect(scripts({ way: "loader", start: "click" })).toEqual([
    'async src="https://maps.example.org/coast/embed/loader.js"',
  ]);
  expect(scripts({ way: "element" })).toEqual([
    'type="module" src="https://maps.example.org/coast/embed/daymark-map.js"',
  ]);
  for (const way of ["frame", "loader", "element"] as const)
    for (const line of embedCode(embedded({ way })).split("\n")) expect(line).toMatch(/^<.*>$/);
});

test("the loader keeps the height of a frame that loads at once, and starts stills as they are to start", () => {
  const code = (start: Choices["start"]) => embedCode(embedded({ way: "loader", start, height: 600 }));
  expect(code("now")).toMatch(/^<iframe [^>]*height="600"[^>]*loading="eager"[^>]* data-daymark>/);
  expect(code("view")).toMatch(/^<a class="daymark-embed"[^>]*data-start="view" data-height="600">/);
  expect(code("click")).toMatch(/^<a class="daymark-embed"/);
  expect(code("click")).not.toContain("data-start");
});

test("a frame alone does not ask for a script that is not there", () => {
  const { way, ...rest } = embedded();
  expect(way).toBe("frame");
  expect(frameCode(rest)).toMatch(/^<iframe [^>]*><\/iframe>$/);
  expect(frameCode(rest)).not.toContain("data-daymark");
});

test("a path that leads out of the site, and an address that is none of the web, are refused", () => {
  const embed = embedded();
  for (const folder of [
    "../",
    "//evil.example/",
    "https://evil.example/",
    "\t//evil.example/",
    "\\\\evil.example/",
  ])
    expect(() => embedCode({ ...embed, folder })).toThrow(RangeError);
  for (const site of [
    "javascript:alert(1)/",
    "data:text/html,/",
    "https://maps.example.org/coast",
    "file:///site/",
  ])
    expect(() => embedCode({ ...embed, site })).toThrow(RangeError);
});
