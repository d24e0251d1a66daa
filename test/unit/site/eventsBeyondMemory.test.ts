import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../../src/core/model";
import { readFolder } from "../../../src/dataset/folder";
import { loadMessages } from "../../../src/i18n/messages";
import { createFirstRows } from "../../../src/site/firstRows";
import { type MapEvents, readMapEvents } from "../../../src/site/mapEvents";
import { pageHtml } from "../../../src/site/pages";
import { editMap, putPyramid } from "../cli/eventsFolder";
import { choice, madeEvents, rowNumbers, window } from "../core/events/made";
import { made } from "../events/files";

let base = "";
let dataset: Dataset;
let events: MapEvents;
const minute = 60_000;
const start = Date.parse("2025-03-07T00:00:00Z");

/** 400 events, three minutes from one to the next; the first window holds those from the 30th on. */
beforeAll(async () => {
  await loadMessages("en");
  base = mkdtempSync(join(tmpdir(), "daymark-beyond-"));
  const folder = join(base, "many");
  const all = Array.from({ length: 400 }, (_, index) => {
    const earliest = start + 3 * index * minute;
    return made(index, { earliest, latest: earliest + minute, title: `Event number ${index}.` });
  });
  await putPyramid(folder, all);
  editMap(folder, (map) => ({ ...map, window: ["2025-03-07T01:30:30Z", "2025-03-09T00:00:00Z"] }));
  dataset = (await readFolder(folder)).dataset!;
  events = (await readMapEvents(folder, dataset.config))!;
});
afterAll(() => rmSync(base, { recursive: true }));

const pageOf = (isEmbed: boolean) =>
  pageHtml({
    shell: '<html lang="en"><head><title>x</title></head><body><div id="daymark"></div></body></html>',
    dataset,
    events,
    problems: [],
    language: "en",
    root: "../",
    home: "../many/",
    isEmbed,
    methods: {},
    stills: { map: [], timeline: [] },
    head: [],
  });

test("the page of a file beyond memory lists the first hundred of its first window, and says exactly how many there are", async () => {
  const html = await pageOf(false);
  expect(html.match(/class="incident event"/g)).toHaveLength(100);
  expect(html).toContain('aria-setsize="370"');
  const listed = [...html.matchAll(/Event number (\d+)\./g)].map(([, number]) => Number(number));
  expect([...new Set(listed)]).toEqual(Array.from({ length: 100 }, (_, index) => 30 + index));
  expect(html).not.toContain("progress");
});

test("the page for frames lists its first ones, too", async () => {
  expect(await pageOf(true)).toContain("Event number 30.");
});

test("the first events of a window are those that a look at every row finds, however the rows are parted", () => {
  fc.assert(
    fc.property(
      choice,
      window,
      fc.constantFrom(1, 5, 100),
      fc.integer({ min: 1, max: 90 }),
      (given, of, most, part) => {
        const { length, earliest, latest } = madeEvents(given);
        // Every other row is in the file's second half.
        const fileRows = rowNumbers(length).map((row) => (row % 2 === 0 ? row / 2 : length + row));
        const first = createFirstRows(of, most);
        for (let from = 0; from < length; from += part) {
          const end = Math.min(length, from + part);
          first.add(
            {
              length: end - from,
              earliest: earliest.subarray(from, end),
              latest: latest.subarray(from, end),
            },
            fileRows.slice(from, end),
          );
        }
        const expected = rowNumbers(length)
          .filter((row) => earliest[row]! < of.to && latest[row]! > of.from)
          .sort((a, b) => earliest[a]! - earliest[b]! || fileRows[a]! - fileRows[b]!)
          .slice(0, most)
          .map((row) => fileRows[row]!);
        expect(first.rows()).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});
