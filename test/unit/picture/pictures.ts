import { readFileSync } from "node:fs";
import { noFilter } from "../../../src/core/filter";
import type { Camera, Size } from "../../../src/core/mercator";
import type { Dataset } from "../../../src/core/model";
import { spotsOf } from "../../../src/core/places";
import type { Language } from "../../../src/core/text";
import { visibleRows } from "../../../src/core/visible";
import { readDataset } from "../../../src/dataset/dataset";
import { createFormats } from "../../../src/i18n/formats";
import type { MarksPictureInput } from "../../../src/picture/marksPicture";
import { filePaint, type SvgNode } from "../../../src/scene/svg";

const folder = new URL("../../../data/syria-coast-2025/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** The first map, read from its files. */
export const coast: Dataset = readDataset({
  map: read("map.json"),
  incidents: read("incidents.geojson"),
  sources: read("sources.json"),
  claims: read("claims.json"),
}).dataset!;

export const frame: Size = { width: 900, height: 480 };
export const camera: Camera = { longitude: 36.1, latitude: 35.3, zoom: 8.2 };

/** What a picture of a map's marks is made of, in its first window. */
export function marksOf(
  dataset: Dataset,
  language: Language,
  window = dataset.config.window,
): MarksPictureInput {
  return {
    dataset,
    visible: visibleRows(dataset, window, noFilter),
    spots: spotsOf(dataset.places),
    camera,
    size: frame,
    language,
    formats: createFormats(dataset.config, language),
    paint: filePaint("light"),
    window,
    clock: "happened",
  };
}

/** Every node of a picture with this tag, the picture itself among them, in order. */
export const nodesOf = (node: SvgNode, tag: string): readonly SvgNode[] => [
  ...(node.tag === tag ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : nodesOf(child, tag))),
];

export const wordsOf = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");

/** What a line says, without the marks that fix its order. */
export const plainWords = (node: SvgNode): string => wordsOf(node).replace(/[\u2066-\u2069]/g, "");
