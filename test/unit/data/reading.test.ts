import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFolder } from "../../../src/dataset/folder";
import { incidents, places, sources, tolls } from "./syria-coast";

test("the reader of the format finds no error in the data and leaves no record out", async () => {
  const folder = fileURLToPath(new URL("../../../data/syria-coast-2025", import.meta.url));
  const { dataset, problems } = await readFolder(folder);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(dataset?.incidents.map(({ id }) => id).sort()).toEqual(incidents.map(({ id }) => id).sort());
  expect([...(dataset?.places.keys() ?? [])]).toEqual(expect.arrayContaining(places.map(({ id }) => id)));
  expect(dataset?.sources.size).toBe(Object.keys(sources).length);
  expect(dataset?.tolls.size).toBe(Object.keys(tolls).length);
});
