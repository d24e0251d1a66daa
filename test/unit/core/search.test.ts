import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { consonants, fold, foldedWords } from "../../../src/core/fold";
import type { Dataset, Place } from "../../../src/core/model";
import { linkedPlaces } from "../../../src/core/places";
import { type Said, saidByRow } from "../../../src/core/said";
import { createSearch, createSearchIndex, type Search, searchRows } from "../../../src/core/search";
import { readFolder } from "../../../src/dataset/folder";
import { datasetOf, incidentOf, march, placeOf } from "../examples";

const rowsFound = (found: Uint8Array): readonly number[] =>
  [...found.keys()].filter((row) => found[row] === 1);

/** What search promises, said row by row and word by word. */
function scanned(said: readonly Said[], query: string): readonly number[] {
  const says = (row: Said, begin: string) => [...row.words].some((word) => word.startsWith(begin));
  // What is a name anywhere is one wherever it is said.
  const names = new Set(said.flatMap((row) => [...row.names]));
  const sounds = (row: Said, word: string) =>
    consonants(word).length > 2 &&
    [...row.words].some((name) => names.has(name) && consonants(name).startsWith(consonants(word)));
  const words = foldedWords(query);
  return [...said.keys()].filter((row) =>
    words.every((word) =>
      said.some((each) => says(each, word)) ? says(said[row]!, word) : sounds(said[row]!, word),
    ),
  );
}

// Few syllables, so that words begin with one another and names sound alike.
const syllable = fc.constantFrom("ba", "na", "nā", "ni", "r", "s", "ta", "tou", "طر", "با", "نى", "ه");
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const words = fc.uniqueArray(word, { maxLength: 6 }).map((list) => list.flatMap(foldedWords));

test("rows found in the index are those that a plain look at every word finds", () => {
  const row = fc.record({ words, names: words }).map(
    ({ words, names }): Said => ({
      words: new Set([...words, ...names]),
      names: new Set(names),
    }),
  );
  const query = fc.array(fc.oneof(word, syllable), { maxLength: 3 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), query, (said, query) => {
      expect(rowsFound(searchRows(createSearchIndex(said), query))).toEqual(scanned(said, query));
    }),
    { numRuns: 500 },
  );
});

const example = (() => {
  const base = datasetOf({
    places: [
      placeOf({ id: "coast", name: { en: "The coast", ar: "الساحل" } }),
      placeOf({
        id: "banyas",
        parent: "coast",
        name: { en: "Banyas", ar: "بانياس", fr: "Banias" },
        aliases: ["Baniyas"],
      }),
      placeOf({ id: "college", name: { en: "College in Banyas", ar: "الكلية" } }),
      placeOf({ id: "homs", name: { en: "Homs", ar: "حمص" } }),
      placeOf({
        id: "road",
        role: "route",
        name: { en: "Road", ar: "طريق" },
        route: ["banyas", "homs"],
      }),
    ],
    config: {
      categories: [{ id: "attack", label: { en: "Attack", ar: "هجوم" }, group: "fighting" }],
      statuses: [{ id: "disputed", label: { en: "Disputed", fr: "Désaccord" }, definition: {} }],
    },
    incidents: [
      incidentOf({
        id: "at-banyas",
        placeId: "banyas",
        earliest: march(6),
        latest: march(7),
        title: { en: "Two said to be wounded", fr: "Deux blessés" },
        actors: ["armed men"],
      }),
      incidentOf({
        id: "names-banyas",
        placeId: "homs",
        earliest: march(7),
        latest: march(8),
        summary: { en: "People came from Baniyas." },
        status: "disputed",
        claims: [
          {
            claimant: "Ahmad al-Khatib",
            group: "civilians",
            min: undefined,
            max: undefined,
            asOf: undefined,
            asOfSpan: undefined,
            sources: ["second"],
            note: undefined,
          },
        ],
      }),
      incidentOf({ id: "on-road", placeId: "road", earliest: march(8), latest: march(9) }),
      incidentOf({
        id: "at-college",
        placeId: "homs",
        alsoAt: ["college"],
        earliest: march(9),
        latest: march(10),
      }),
    ],
  });
  const sourceOf = (id: string, publisher: string, title: string) => ({
    id,
    publisher,
    carrier: undefined,
    title,
    url: undefined,
    archiveUrl: undefined,
    published: undefined,
    publishedSpan: undefined,
    language: "en",
    note: undefined,
  });
  const sources = [sourceOf("source", "Herald", "Morning"), sourceOf("second", "Courier", "Evening")];
  return { ...base, sources: new Map(sources.map((source) => [source.id, source])) };
})();
const find = createSearch([example]);
const ids = (query: string) => [...(find(query) ?? ["everything"])];

describe("an incident is found", () => {
  test.each([
    ["by its title in any language", "blesses", ["at-banyas"]],
    ["by its summary", "people", ["names-banyas"]],
    ["by those who acted", "armed", ["at-banyas"]],
    ["by who made a claim", "khatib", ["names-banyas"]],
    ["by who published, its figures' sources included", "courier", ["names-banyas"]],
    ["by the title of a source", "evening", ["names-banyas"]],
    ["by its status", "desaccord", ["names-banyas"]],
    ["by its kind in another language", "هجوم", ["at-banyas", "names-banyas", "on-road", "at-college"]],
    ["by what its place lies in", "الساحل", ["at-banyas", "on-road"]],
    ["by the ends of its road", "homs", ["names-banyas", "on-road", "at-college"]],
    ["by places that it is also at", "الكلية", ["at-college"]],
    ["by several words, cut short and in any order", "wou sai tw", ["at-banyas"]],
    ["only if it says every word", "two people", []],
    ["by nothing that is said nowhere", "zeppelin", []],
  ])("%s", (_, query, expected) => expect(ids(query)).toEqual(expected));

  test("by every spelling of a place alike, whichever its own words use", () => {
    for (const spelling of ["Banyas", "Baniyas", "Banias", "BANIAS", "بانياس", "Baniyaas", "Bānyās"])
      expect(ids(spelling), spelling).toEqual(["at-banyas", "names-banyas", "on-road", "at-college"]);
  });

  test("by a name in a spelling that is not on record, if it has the same consonants", () => {
    expect(ids("katib")).toEqual([]);
    expect(ids("khateeb")).toEqual(["names-banyas"]);
    expect(ids("الخطيب")).toEqual(["names-banyas"]);
  });
});

test("records in several languages are searched as one, in whatever order they come", () => {
  const inLanguage = (language: "en" | "ar", title: string, order: readonly string[]) =>
    datasetOf({
      incidents: order.map((id, hours) =>
        incidentOf({
          id,
          earliest: march(6, hours),
          latest: march(6, hours + 1),
          title: { [language]: `${title} ${id}` },
        }),
      ),
    });
  const find = createSearch([inLanguage("en", "attack", ["a", "b"]), inLanguage("ar", "هجوم", ["b", "a"])]);
  expect(find("هجوم")).toEqual(new Set(["a", "b"]));
  expect(find("attack هجوم b")).toEqual(new Set(["b"]));
});

test("a query without words narrows nothing", () => {
  for (const query of ["", "  ", "—", "ال", "al-"]) {
    expect(find(query)).toBeUndefined();
    expect(rowsFound(searchRows(createSearchIndex(saidByRow(example)), query))).toEqual([0, 1, 2, 3]);
  }
});

describe("on the first map", () => {
  let map: Dataset;
  let places: readonly Place[];
  let findInMap: Search;
  beforeAll(async () => {
    const { dataset } = await readFolder("data/syria-coast-2025");
    if (!dataset) throw new Error("The first map cannot be read.");
    map = dataset;
    findInMap = createSearch([dataset]);
    places = [...dataset.places.values()].filter(({ role }) => role === "place");
  });
  const spellings = (place: Place) => [...Object.values(place.name), ...place.aliases];

  test("every name and every alias finds its place", () => {
    const everywhere = datasetOf({
      places,
      incidents: places.map(({ id }) =>
        incidentOf({ id, placeId: id, earliest: march(6), latest: march(7) }),
      ),
    });
    const find = createSearch([everywhere]);
    for (const place of places) {
      for (const spelling of spellings(place)) expect(find(spelling), spelling).toContain(place.id);
    }
  });

  test("no two places have the same name once it is folded, nor once its vowels are left out", () => {
    const sound = (name: string) => foldedWords(name).map(consonants).join(" ");
    for (const form of [fold, sound]) {
      const owners = new Map<string, string>();
      for (const place of places) {
        for (const spelling of spellings(place)) {
          const owner = owners.get(form(spelling)) ?? place.id;
          expect(owner, spelling).toBe(place.id);
          owners.set(form(spelling), place.id);
        }
      }
    }
  });

  test.each([
    ["baniyas", ["Banyas", "Baniyas", "Banias", "بانياس", "Banyās", "Baniyaas"]],
    ["jableh", ["Jableh", "Jabla", "Jablah", "Jablé", "جبلة", "جبله", "Jeblah"]],
    ["tartus", ["Tartus", "Tartous", "طرطوس", "Tartoos"]],
    ["latakia", ["Latakia", "Lattakia", "Lattaquié", "اللاذقية", "لاذقيه", "Latakya"]],
    ["qardaha", ["Qardaha", "Al-Qardahah", "القرداحة", "el-Kardaha"]],
  ])("%s is found alike by every spelling, at least wherever a record is linked to it", (id, names) => {
    const [first = "", ...others] = names;
    const found = findInMap(first);
    for (const name of others) expect(findInMap(name), name).toEqual(found);
    const linked = map.incidents.filter((incident) => linkedPlaces(map.places, incident).has(id));
    expect(linked.length).toBeGreaterThan(0);
    expect([...(found ?? [])]).toEqual(expect.arrayContaining(linked.map((incident) => incident.id)));
    expect(found?.size).toBeLessThan(map.incidents.length);
  });

  test("ordinary words that no record says find nothing, in any script", () => {
    for (const word of ["boat", "guitar", "lettuce", "قيثارة", "كرز"])
      expect([...(findInMap(word) ?? [])], word).toEqual([]);
  });

  test("a query of a hundred rows takes less than two milliseconds", () => {
    const index = createSearchIndex(saidByRow(map));
    const queries = ["b", "s", "killing banyas", "الشرع", "al-Qardahah clash", "Tartoos"];
    const rounds = 100;
    const start = performance.now();
    for (let round = 0; round < rounds; round++) for (const query of queries) searchRows(index, query);
    expect((performance.now() - start) / (rounds * queries.length)).toBeLessThan(2);
  });
});
