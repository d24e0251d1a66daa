import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readDataset } from "../../../src/dataset/dataset";
import { mostProblems } from "../../../src/dataset/problem";
import { mostLetters, writtenOut } from "../../../src/safety/plainText";
import { pageHtml } from "../../../src/site/pages";
import { writeSite } from "../../../src/site/site";
import { readAddress, writeAddress } from "../../../src/store/address";
import { firstView } from "../../../src/store/view";
import { keptIn, readChanged, smallFiles, smallTexts, textsOf } from "../dataset/small-map";
import { builtSite, filesIn, Page, putMap } from "../site/builtSite";
import { filesWith, hostileTexts, trickyTexts } from "./hostileTexts";
import { elementsOf, structureOf } from "./markup";

const whole = keptIn(readDataset(smallTexts()));
const readWith = (text: string) => readDataset(textsOf(filesWith(smallFiles(), text)));

/** Every text of what was read, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return [...value.keys(), ...[...value.values()].flatMap(textsIn)];
  if (ArrayBuffer.isView(value) || typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)];
}

describe("reading", () => {
  test.each(hostileTexts)("the text %j in every place is kept as it is, with all records", (text) => {
    const reading = readWith(text);
    expect(keptIn(reading)).toEqual(whole);
    expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(reading.dataset!.config.title.en).toBe(text);
    expect(reading.dataset!.incidents[0]!.title.en).toBe(text);
    expect(reading.dataset!.sources.get("gazette-1")!.publisher).toBe(text);
    expect(Object.hasOwn(Object.prototype, "en")).toBe(false);
  });

  test.each(trickyTexts)("of the text %j what may do harm is left out, and it is said", (text) => {
    const { dataset, problems } = readWith(text);
    const isHarmful = (each: string) => writtenOut(each) !== each;
    expect(isHarmful(text)).toBe(true);
    expect(textsIn(dataset).filter(isHarmful)).toEqual([]);
    expect(problems.some(({ code, file }) => code === "control" && file === "map.json")).toBe(true);
    expect(problems.filter(({ got }) => isHarmful(got))).toEqual([]);
    expect(dataset!.config.title.en!.length).toBeGreaterThan(10);
  });

  test("isolates that are closed, and marks of direction, stay: Arabic with Latin names needs them", () => {
    const arabic = "قال \u2068SOHR\u2069 إن\u200f";
    expect(readWith(arabic).dataset!.config.title.en).toBe(arabic);
  });

  test("a text of a million letters leaves its record out, and one of ten thousand is kept", () => {
    const title = (length: number) =>
      readChanged(({ incidents }) => {
        incidents.features[0].properties.incidents[0].title.en = "x".repeat(length);
      });
    expect(keptIn(title(mostLetters))).toEqual(whole);
    const { problems, ...reading } = title(1_000_000);
    expect(keptIn({ ...reading, problems }).incidents).toEqual(
      whole.incidents.filter((id) => id !== "mill-flood"),
    );
    expect(problems.find(({ code }) => code === "length")?.got.length).toBeLessThan(100);
  });

  test("names that every object inherits are ids like others, and refused where they are none", () => {
    const inherited = ["constructor", "toString", "hasOwnProperty", "valueOf"] as const;
    for (const id of inherited) {
      const { dataset, problems } = readChanged(({ map, incidents, sources, claims }) => {
        map.groups[0].id = map.categories[0].group = map.categories[0].id = map.chapters[0].id = id;
        map.terms = { [id]: { en: id } };
        sources.sources[id] = sources.sources["gazette-1"];
        claims.claims[id] = claims.claims.houses;
        const mill = incidents.features[0];
        mill.id = id;
        Object.assign(mill.properties.incidents[0], { id, category: id, sources: [id] });
        incidents.features[4].properties.category = id;
        incidents.features[3].properties.route[0] = id;
      });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(dataset!.places.get(id)!.name.en).toBe("The mill");
      const view = firstView(dataset!, "en");
      const asked = readAddress(`#kind=${id}&in=${id}&incident=${id}&place=${id}`, view, dataset!);
      expect(asked.filter).toMatchObject({ categories: [id], places: [id] });
      expect(asked.selection).toEqual({ incident: id, places: [id] });
    }
    const { dataset } = readDataset(smallTexts());
    const view = firstView(dataset!, "en");
    for (const id of [...inherited, "__proto__"])
      expect(
        readAddress(
          `#kind=${id}&status=${id}&in=${id}&incident=${id}&place=${id}&lang=${id}&theme=${id}&step=${id}&panel=${id}&clock=${id}&list=${id}&speed=${id}`,
          view,
          dataset!,
        ),
      ).toEqual(view);
  });

  test("__proto__ is no id, and changes no object, wherever it stands", () => {
    const files = JSON.stringify(smallFiles().incidents).replaceAll(
      '"id":"',
      '"__proto__":{"isAdmin":true},"id":"',
    );
    const { dataset } = readDataset({ ...smallTexts(), incidents: files });
    expect(keptIn({ dataset, problems: [] })).toEqual(whole);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(textsIn(dataset)).not.toContain("isAdmin");
    const asId = readChanged(({ incidents }) => {
      incidents.features[0].properties.incidents[0].id = "__proto__";
    });
    expect(asId.problems).toMatchObject([{ code: "id", got: "__proto__" }]);
  });

  test("only addresses of the web are links", () => {
    for (const url of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "JAVASCRIPT:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "blob:https://example.org/1",
      "file:///etc/passwd",
      "//evil.example",
      "/etc",
      "http:evil.example",
      "https:\\\\evil.example",
      "https://user:word@evil.example/",
      "https://",
      `https://${"a".repeat(1_000_000)}`,
      "",
    ]) {
      const { dataset } = readChanged(({ map, sources }) => {
        map.licence.url = url;
        Object.assign(sources.sources["gazette-1"], { url, archiveUrl: url });
      });
      const { url: kept, archiveUrl } = dataset!.sources.get("gazette-1")!;
      expect([kept, archiveUrl, dataset!.config.licence.url], url).toEqual([undefined, undefined, undefined]);
    }
  });

  test("brackets 200,000 deep, in any file and any place, are told and not followed", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    for (const role of ["map", "incidents", "sources", "claims"] as const) {
      const started = performance.now();
      for (const text of [deep, smallTexts()[role].replace(/"formatVersion": 1/, `"formatVersion": ${deep}`)])
        expect(readDataset({ ...smallTexts(), [role]: text }).problems).toMatchObject([{ code: "depth" }]);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });

  test("a file with a million faults is read to its end, in time, and tells of the first thousand", () => {
    const ones = `{"type":"FeatureCollection","features":[${"1,".repeat(1_000_000)}1]}`;
    const { problems } = readDataset({ ...smallTexts(), incidents: ones });
    expect(problems).toHaveLength(mostProblems + 1);
    expect(problems.at(-1)).toMatchObject({ code: "many", severity: "error" });
  });

  test("a chain of places that lie in one another has an end", () => {
    const reading = readChanged(({ incidents }) => {
      for (let level = 0; level < 20_000; level++)
        incidents.features.push({
          type: "Feature",
          id: `level-${level}`,
          geometry: null,
          properties: {
            name: { en: "A place" },
            kind: "village",
            precision: "town",
            shownAt: "valley",
            parent: `level-${level + 1}`,
          },
        });
    });
    const { places } = reading.dataset!;
    let levels = 0;
    for (let at = places.get("level-0"); at?.parent; at = places.get(at.parent)) levels++;
    expect(levels).toBeLessThan(100);
    expect(reading.problems.some(({ code }) => code === "cycle")).toBe(true);
  });
});

describe("the address", () => {
  const { dataset } = readDataset(smallTexts());
  const first = firstView(dataset!, "en");
  const names = [
    "from",
    "to",
    "at",
    "extent",
    "kind",
    "status",
    "in",
    "place",
    "incident",
    "map",
    "step",
    "lang",
  ];

  test("whatever it says, what is shown is made of the map's own ids, times inside it and choices", () => {
    const value = fc.oneof(fc.constantFrom(...hostileTexts, ...trickyTexts), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names, "title", "data", "url"), value)), (parts) => {
        const address = parts
          .map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\p{Cs}/gu, ""))}`)
          .join("&");
        const view = readAddress(`#${address}`, first, dataset!);
        expect(textsIn(view).filter((text) => hostileTexts.includes(text))).toEqual([]);
        expect(writeAddress(view, first, dataset!)).toMatch(/^[\w=&.,:/+-]*$/);
        expect(readAddress(`#${writeAddress(view, first, dataset!)}`, first, dataset!)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test("an address of a million letters in any of its parts is read in time", () => {
    const started = performance.now();
    for (const name of names)
      for (const piece of ["a,", "flood,", "1", "2025-", "%2C", "9/", "=&"])
        readAddress(`#${name}=${piece.repeat(1_000_000 / piece.length)}`, first, dataset!);
    expect((performance.now() - started) / (names.length * 7)).toBeLessThan(1000);
  });
});

describe("the built pages", () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  async function siteWith(text: string) {
    const dist = builtSite();
    folders.push(dist);
    putMap(dist, "small", (files) => {
      Object.assign(files, filesWith(files, text));
      files.map.licence.url = "javascript:alert(1)";
    });
    await writeSite({ dist, origin: "https://example.org/maps" });
    const html = filesIn(dist).filter((path) => path.endsWith(".html") && !/^(v|method)\//.test(path));
    return new Map(html.map((path) => [path, new Page(dist, path).html]));
  }

  test("whatever the texts say, a page has the same elements with the same attributes, and leads nowhere else", async () => {
    const plain = await siteWith("A plain text");
    const hostile = await siteWith([...hostileTexts, ...trickyTexts].join(" "));
    expect([...hostile.keys()]).toEqual([...plain.keys()]);
    expect(plain.size).toBeGreaterThan(5);
    for (const [path, html] of hostile) {
      expect(structureOf(html), path).toEqual(structureOf(plain.get(path)!));
      for (const { tag, attributes } of elementsOf(html)) {
        expect(tag, path).toMatch(/^[/!]?[a-z][a-z0-9-]*$/);
        expect(
          Object.keys(attributes).filter((name) => /^on|^style$|^srcdoc$/.test(name)),
          path,
        ).toEqual([]);
        for (const name of ["href", "src", "xlink:href", "action", "data"])
          expect(attributes[name] ?? "#", path).toMatch(/^(https?:\/\/|#|\.{0,2}\/|[\w-]+(\/|\.|$))/);
        if (/^(img|video|audio|iframe|object|embed|source|link|script)$/.test(tag))
          expect(attributes.src ?? attributes.href ?? "", path).toMatch(
            /^(https:\/\/example\.org\/maps\/|\.{0,2}\/|[\w-]+[/.]|$)/,
          );
      }
    }
  }, 120_000);

  test("texts of ten thousand letters everywhere are written out in time", async () => {
    const { dataset, problems } = readWith("long ".repeat(mostLetters / 5));
    const started = performance.now();
    const html = await pageHtml({
      shell: '<html><title></title><div id="daymark"></div></html>',
      dataset: dataset!,
      problems,
      language: "en",
      root: "./",
      home: "./",
      methods: {},
      stills: { map: [], timeline: [] },
      head: [],
      structuredData: "",
    });
    expect(html.length).toBeGreaterThan(10 * mostLetters);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
