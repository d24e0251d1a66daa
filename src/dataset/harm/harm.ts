import type { FileTexts } from "../dataset";
import { parseJson } from "../parse";
import { type FileRole, fileNames, type Log, logInto, type Problem } from "../problem";
import { doubtUnattributed } from "./attribution";
import { doubtFinePoints } from "./coordinates";
import { doubtUndatedTolls } from "./tolls";
import { doubtLoadedMapWords, doubtLoadedWords } from "./words";

type Doubt = (file: unknown, log: Log) => void;

const doubts: Readonly<Record<FileRole, readonly Doubt[]>> = {
  map: [doubtLoadedMapWords],
  sources: [],
  incidents: [doubtFinePoints, doubtUnattributed, doubtLoadedWords],
  claims: [doubtUndatedTolls],
};

/**
 * What may do harm once it is published: points finer than what is known, perpetrators stated in the map's own voice,
 * tolls without a date, words that take a side. Warnings all, for a person to judge; a page that is read never asks.
 * Never throws, whatever the texts hold.
 */
export function harmIn(texts: FileTexts): readonly Problem[] {
  const problems: Problem[] = [];
  for (const role of Object.keys(fileNames) as FileRole[]) {
    const json = texts[role];
    const file = json === undefined ? undefined : parseJson(json, () => {});
    for (const doubt of doubts[role]) doubt(file, logInto(problems, fileNames[role]));
  }
  return problems;
}
