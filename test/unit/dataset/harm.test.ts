import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placePrecisions } from "../../../src/core/model";
import { readFolder } from "../../../src/dataset/folder";
import { harmIn } from "../../../src/dataset/harm/harm";
import { type FileRole, fileNames } from "../../../src/dataset/problem";
import { type Files, smallFiles, smallTexts, textsOf } from "./small-map";

/** What is doubted in the small map after it was changed: code and path. */
function doubts(change: (files: Files) => void) {
  const files = smallFiles();
  change(files);
  return harmIn(textsOf(files)).map(({ code, path }) => [code, path]);
}

const codes = (change: (files: Files) => void) => doubts(change).map(([code]) => code);

const summary = (text: string, more: object = {}) =>
  codes(({ incidents }) => {
    Object.assign(incidents.features[0].properties.incidents[0], { summary: { en: text }, ...more });
  });

test("nothing is doubted in a map that does no harm", () => {
  expect(harmIn(smallTexts())).toEqual([]);
});

test("every doubt is a warning: a person judges, and nothing is left out", () => {
  const files = smallFiles();
  files.incidents.features[0].geometry.coordinates = [31.500001, 61.25];
  files.incidents.features[0].properties.incidents[0].title = { en: "The massacre at the mill" };
  files.incidents.features[0].properties.incidents[0].summary = { en: "Soldiers shot two men." };
  delete files.claims.claims.houses.asOf;
  const problems = harmIn(textsOf(files));
  expect(problems.map(({ code }) => code).toSorted()).toEqual([
    "coordinates-fine",
    "loaded-word",
    "unattributed",
    "undated-toll",
  ]);
  expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
});

test.each(placePrecisions)(
  "a point of precision %s has as many decimals as that precision bears, and no more",
  (precision) => {
    const most = ["district", "governorate", "region", "country"].includes(precision) ? 2 : 5;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (decimals) => {
        const longitude = Number(`31.${"1".repeat(decimals)}`);
        const found = codes(({ incidents }) => {
          Object.assign(incidents.features[0].properties, { precision });
          incidents.features[0].geometry.coordinates = [longitude, 61.25];
        });
        expect(found).toEqual(decimals > most ? ["coordinates-fine"] : []);
      }),
    );
  },
);

test("an incident that is a point of its own is held to its own precision, and told where the numbers stand", () => {
  const found = doubts(({ incidents }) => {
    incidents.features[4].geometry.coordinates = [31.751, 61.5];
    incidents.features[4].properties.placePrecision = "district";
  });
  expect(found).toEqual([["coordinates-fine", "features[4].geometry.coordinates"]]);
});

test("outlines are no points", () => {
  const found = codes(({ incidents }) => {
    incidents.features[1].geometry.coordinates[0][1] = [32.1234567, 61.1234567];
  });
  expect(found).toEqual([]);
});

test.each([
  "Security forces shot two men.",
  "Armed men loyal to the ousted president attacked posts around the town.",
  "Armed men from neighbouring villages gathered the men and shot them.",
  "Fighters of a faction entered the village and killed at least 12 people.",
  "Twelve people were killed by government forces.",
  "The army shelled the village. SOHR said that it stopped at noon.",
  "The soldiers, who came at night, executed four prisoners.",
])("a perpetrator in the map's own voice is doubted: %s", (text) => {
  expect(summary(text)).toEqual(["unattributed"]);
});

test.each([
  "SOHR said that security forces shot two men.",
  "According to a resident, security forces shot two men.",
  "Security forces shot two men, Reuters reported.",
  "A video shows soldiers who shot two men.",
  "The army is alleged to have shelled the village.",
  "Security forces were killed in an ambush.",
  "Two members of the security forces killed in the ambush were buried.",
  "Thirteen soldiers were surrounded and shot.",
  "Men were separated from the women and shot.",
  "Armed men moved through the quarter, shot at buildings and killed people.",
  "Two gunmen shot villagers.",
  "Security forces searched the village after two of their members were killed in an ambush.",
  "Armed men attacked patrols of the security forces and killed two.",
  "The army reached the village. Forty people were killed.",
])("what names nobody, or says by whose account, is not doubted: %s", (text) => {
  expect(summary(text, { actors: ["two gunmen", "civilians"] })).toEqual([]);
});

test("whoever the record itself names as an actor is a perpetrator in its own voice, too", () => {
  const text = "Men of the Valley Guard executed a cleric.";
  expect(summary(text, { actors: ["the council"] })).toEqual([]);
  expect(summary(text, { actors: ["Valley Guard"] })).toEqual(["unattributed"]);
});

test("an attribution before or after it silences the doubt, whoever did whatever", () => {
  const deeds = fc.constantFrom("shot", "killed", "executed", "abducted", "attacked");
  const parties = fc.constantFrom("Soldiers", "Government forces", "Insurgents", "Police");
  fc.assert(
    fc.property(parties, deeds, (party, deed) => {
      const sentence = `${party} ${deed} two men`;
      expect(summary(`${sentence}.`)).toEqual(["unattributed"]);
      expect(summary(`The council said that ${sentence}.`)).toEqual([]);
      expect(summary(`${sentence}, according to the council.`)).toEqual([]);
    }),
  );
});

test("a toll without its day is doubted unless it says why there is none", () => {
  expect(doubts(({ claims }) => delete claims.claims.houses.asOf)).toEqual([
    ["undated-toll", "claims.houses.asOf"],
  ]);
  const explained = codes(({ claims }) => {
    delete claims.claims.houses.asOf;
    claims.claims.houses.asOfNote = { en: "The source has no date." };
  });
  expect(explained).toEqual([]);
});

const title = (language: string, text: string) =>
  codes(({ incidents }) => {
    incidents.features[0].properties.incidents[0].title = { [language]: text };
  });

test.each([
  ["en", "Massacre at the mill"],
  ["en", "Hundreds massacred at the mill"],
  ["en", "The regime took the mill"],
  ["en", "Police look for terrorists"],
  ["en", "A brutal flood"],
  ["fr", "Le massacre du moulin"],
  ["fr", "Des terroristes au moulin"],
  ["fr", "Le régime reprend le moulin"],
  ["ar", "مجزرة في الطاحونة"],
  ["ar", "قتل الإرهابيين في الطاحونة"],
  ["ar", "هجوم لفلول النظام"],
  ["ar", "دفن الشُّهداء"],
])("a word that takes a side is doubted in %s: %s", (language, text) => {
  expect(title(language, text)).toEqual(["loaded-word"]);
});

test.each([
  ["en", "Ministry says it searches for “remnants”"],
  ["en", "Ministry says it searches for 'remnants' of the flood"],
  ["en", "The council’s words, the miller’s answer"],
  ["en", "Statement of the Council for the Liberation of the Valley"],
  ["en", "A regiment crosses the terrain"],
  ["fr", "Le ministère dit chercher des « résidus »"],
  ["fr", "Un régiment traverse"],
  ["ar", "الوزارة تقول إنها تبحث عن «فلول»"],
  ["ar", "حرب الطواحين"],
])(
  "a word in quotation marks, a name and a word that only looks like one are left in %s: %s",
  (language, text) => {
    expect(title(language, text)).toEqual([]);
  },
);

test("the words of the map and of its chapters are read as well", () => {
  const found = doubts(({ map }) => {
    map.summary.en = "A tragic flood.";
    map.chapters[0].text = { fr: "Un carnage." };
  });
  expect(found).toEqual([
    ["loaded-word", "summary.en"],
    ["loaded-word", "chapters[0].text.fr"],
  ]);
});

test("no text is too strange to be asked", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (garbage) => {
      harmIn({ map: garbage, sources: garbage, incidents: garbage, claims: garbage });
      const features = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${garbage},"properties":{"incidents":[${garbage}],"precision":${garbage}}}]}`;
      harmIn({
        map: `{"chapters":${garbage}}`,
        sources: "",
        incidents: features,
        claims: `{"claims":${garbage}}`,
      });
    }),
  );
});

test("doubts have their line and the way to mend them when a folder is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "daymark-harm-"));
  try {
    const files = smallFiles();
    files.claims.claims.houses.asOf = undefined;
    for (const role of Object.keys(fileNames) as FileRole[])
      writeFileSync(join(folder, fileNames[role]), JSON.stringify(files[role], null, 1));
    const { problems } = await readFolder(folder);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "undated-toll",
        line: expect.any(Number),
        mend: expect.stringContaining("asOf"),
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("nothing is doubted in the first map", () => {
  const read = (name: string) => readFileSync(`data/syria-coast-2025/${name}`, "utf8");
  const problems = harmIn({
    map: read("map.json"),
    sources: read("sources.json"),
    incidents: read("incidents.geojson"),
    claims: read("claims.json"),
  });
  expect(problems).toEqual([]);
});
