import { readFileSync } from "node:fs";
import { type FileTexts, type Reading, readDataset } from "../../../src/dataset/dataset";
import { type FileRole, fileNames } from "../../../src/dataset/problem";

// biome-ignore lint/suspicious/noExplicitAny: tests break these files in every way that a hand can.
export type Loose = any;

/** The parsed files of a map, to be broken by tests. */
export type Files = Record<FileRole, Loose>;

const read = (role: FileRole): string =>
  readFileSync(new URL(`../../fixtures/small/${fileNames[role]}`, import.meta.url), "utf8");

/** The texts of a small map without a fault. */
export const smallTexts = (): Record<FileRole, string> => ({
  map: read("map"),
  incidents: read("incidents"),
  sources: read("sources"),
  claims: read("claims"),
});

export function smallFiles(): Files {
  const { map, incidents, sources, claims } = smallTexts();
  return {
    map: JSON.parse(map),
    incidents: JSON.parse(incidents),
    sources: JSON.parse(sources),
    claims: JSON.parse(claims),
  };
}

export const textsOf = (files: Files): FileTexts => ({
  map: JSON.stringify(files.map),
  incidents: JSON.stringify(files.incidents),
  sources: JSON.stringify(files.sources),
  claims: JSON.stringify(files.claims),
});

/** Reads the small map after it was changed. */
export function readChanged(change: (files: Files) => void): Reading {
  const files = smallFiles();
  change(files);
  return readDataset(textsOf(files));
}

/** The records that a reading gave, by kind. */
export const keptIn = ({ dataset }: Reading) => ({
  places: [...(dataset?.places.keys() ?? [])],
  incidents: dataset?.incidents.map(({ id }) => id) ?? [],
  sources: [...(dataset?.sources.keys() ?? [])],
  claims: [...(dataset?.tolls.keys() ?? [])],
});
