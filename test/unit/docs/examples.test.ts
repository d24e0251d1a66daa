import { expect, test } from "vitest";
import { asText } from "../../../src/cli/report";
import { readWhen } from "../../../src/core/when";
import { type FileTexts, readDataset } from "../../../src/dataset/dataset";
import { readFolder } from "../../../src/dataset/folder";
import { locate } from "../../../src/dataset/locate";
import { fileNames } from "../../../src/dataset/problem";
import { readAddress, writeAddress } from "../../../src/store/address";
import { firstView } from "../../../src/store/view";
import { codeInTables, documentText, section } from "./documents";

const editors = documentText("docs/editors.md");
const embedding = documentText("docs/embedding.md");

/** The first block of JSON after the name of a file in bold. */
function shownFile(name: string): string {
  const after = editors.split(`**\`${name}\`**`)[1];
  const json = after?.split("```json\n")[1]?.split("```")[0];
  if (json === undefined) throw new Error(`docs/editors.md does not show ${name}.`);
  return json;
}

const shownTexts = (): FileTexts => ({
  map: shownFile(fileNames.map),
  sources: shownFile(fileNames.sources),
  incidents: shownFile(fileNames.incidents),
  claims: shownFile(fileNames.claims),
});

test("the smallest map that editors are shown is read without a problem", () => {
  const { dataset, problems } = readDataset(shownTexts());
  expect(problems).toEqual([]);
  expect([dataset?.incidents.length, dataset?.places.size, dataset?.sources.size]).toEqual([2, 2, 2]);
});

test("editors are shown what check prints, for that map and for the same with three mistakes", () => {
  const shown = [...section(editors, "Ask what is wrong").matchAll(/^```text\n([\s\S]*?)\n```/gm)];
  const printed = (texts: FileTexts) => {
    const { dataset, problems } = readDataset(texts);
    return asText({ dataset, problems: locate(problems, texts) }, "data/my-map", false);
  };
  const texts = shownTexts();
  const incidents = texts.incidents
    ?.replace("[24.5, 61.25]", "[61.25, 24.5]")
    .replace("courier-0308", "courier-0380")
    .replace("T15:00+02:00/2025-03-07T18:00+02:00", "T15:00/2025-03-07T18:00");
  expect(shown.map(([, block]) => block)).toEqual([printed(texts), printed({ ...texts, incidents })]);
});

const firstCodes = (heading: string) =>
  codeInTables(section(editors, heading)).map(([cell]) => cell?.[0] ?? "");

test("every time that editors are told is read is read", () => {
  const times = firstCodes("What is read");
  expect(times.length).toBeGreaterThan(8);
  expect(times.filter((time) => !readWhen(time, "Asia/Damascus").ok)).toEqual([]);
});

test("every time that editors are told is refused is refused", () => {
  const times = firstCodes("What is refused");
  expect(times.length).toBeGreaterThan(6);
  expect(times.filter((time) => readWhen(time, "Asia/Damascus").ok)).toEqual([]);
});

/** The first map, on which the examples of addresses are, and the table's rows: parameters and example. */
async function addressTable() {
  const { dataset } = await readFolder("data/syria-coast-2025");
  if (!dataset) throw new Error("The first map cannot be read.");
  const first = firstView(dataset, "en");
  const rows = codeInTables(section(embedding, "The address")).map(([names = [], [example = ""] = []]) => ({
    names,
    example,
  }));
  const namesWritten = (address: string) => [
    ...new URLSearchParams(writeAddress(readAddress(`#${address}`, first, dataset), first, dataset)).keys(),
  ];
  return { rows, namesWritten };
}

test("every example of an address is understood", async () => {
  const { rows, namesWritten } = await addressTable();
  for (const { names, example } of rows)
    expect(namesWritten(example), example).toEqual(expect.arrayContaining([...names]));
});

test("the table of addresses names every parameter that the page writes", async () => {
  const { rows, namesWritten } = await addressTable();
  const all = namesWritten(rows.map(({ example }) => example).join("&"));
  expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(all.toSorted());
});
