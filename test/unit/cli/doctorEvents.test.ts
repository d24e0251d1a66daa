import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine } from "../../../src/cli/doctor/examine";
import type { Finding } from "../../../src/cli/doctor/finding";
import { createVisit } from "../../../src/cli/doctor/visit";
import { someMade } from "../events/files";
import { editMap, putPyramid } from "./eventsFolder";
import { type PublishedSite, publishedSite } from "./publishedSite";

/** A site with a map whose file is beyond memory. */
let site: PublishedSite;
beforeAll(async () => {
  site = await publishedSite({}, true, async (dist) => {
    const folder = join(dist, "data/many");
    await putPyramid(folder, someMade(40));
    editMap(folder, ({ basemap: _, ...map }) => map);
    mkdirSync(join(folder, "en"));
    writeFileSync(join(folder, "en/map.json"), readFileSync(join(folder, "map.json")));
  });
}, 60_000);
afterAll(() => site.close());

type Change = (response: Response, path: string) => Response | Promise<Response>;

/** What is found where the host answers for files of events with other things than it should. */
async function examined(change: Change, path = /events\./): Promise<readonly Finding[]> {
  const altered: typeof fetch = async (asked, init) => {
    const { pathname } = new URL(String(asked));
    const response = await fetch(asked, init);
    return path.test(pathname) ? change(response, pathname) : response;
  };
  return examine(`${site.url}many/`, createVisit({ fetch: altered, patience: 5000 }));
}
const asItIs: Change = (response) => response;
/** A map.json with other words in it. */
const described =
  (text: string): Change =>
  ({ headers }) =>
    new Response(text, { headers });

const unwell = (findings: readonly Finding[]) =>
  findings.filter(({ grade, about }) => grade !== "ok" && about !== "caching");
const header =
  (name: string, value: string): Change =>
  async (response) => {
    const headers = new Headers(response.headers);
    headers.set(name, value);
    return new Response(await response.arrayBuffer(), { status: response.status, headers });
  };
const only =
  (path: RegExp, change: Change): Change =>
  (response, asked) =>
    path.test(asked) ? change(response, asked) : response;
const gone = only(/./, () => new Response("", { status: 404 }));
const whole =
  (bytes: number): Change =>
  () =>
    new Response("PAR1".padEnd(500), {
      headers: {
        "content-length": String(bytes),
        "access-control-allow-origin": "*",
        "content-type": "application/vnd.apache.parquet",
      },
    });

test("a map of many events is asked for its file and its counts, not for incidents, and is well", async () => {
  const findings = await examined(asItIs);
  expect(unwell(findings)).toEqual([]);
  const said = findings.find(({ about }) => about === "files")!.said;
  expect(said).toContain("data, events, counts, service worker");
  expect(findings.find(({ about }) => about === "range")).toMatchObject({
    grade: "ok",
    said: "pieces of the file of events and of the file of counts can be had",
  });
});

test("events in a table are asked for whole, and need no pieces", async () => {
  const findings = await examined(described('{"events":{"file":"events.csv"}}'), /en\/map\.json/);
  expect(unwell(findings)).toEqual([]);
  expect(findings.some(({ about }) => about === "range")).toBe(false);
});

test("each fault of a host with files of events is told under its own name, with how to mend it", async () => {
  const faults: readonly (readonly [string, Change, grade: string, about: string, said: RegExp])[] = [
    ["no events", only(/events\.parquet/, gone), "fail", "files", /events \(.*events\.parquet\) answers 404/],
    ["no counts", only(/counts/, gone), "fail", "files", /counts \(.*counts\.parquet\) answers 404/],
    [
      "no CORS",
      header("access-control-allow-origin", "https://a.example.org"),
      "fail",
      "cors",
      /events, counts/,
    ],
    ["a page in its place", header("content-type", "text/html"), "fail", "types", /events as text\/html/],
    ["called a text", header("content-type", "text/plain"), "warn", "types", /events as text\/plain/],
    ["compressed", header("content-encoding", "gzip"), "fail", "range", /file of events .*come changed/],
    [
      "no ranges",
      only(/events\.parquet/, whole(40_000_000)),
      "warn",
      "range",
      /file of events is downloaded whole/,
    ],
    ["no ranges of a large file", whole(600_000_000), "fail", "range", /too large to be downloaded whole/],
    ["kept for long", header("cache-control", "max-age=86400"), "warn", "caching", /events, counts/],
  ];
  for (const [fault, change, grade, about, said] of faults) {
    const findings = await examined(change);
    const found = findings.filter(
      (each) => each.grade !== "ok" && (each.about !== "caching" || about === "caching"),
    );
    expect([fault, found]).toEqual([
      fault,
      [{ about, grade, said: expect.stringMatching(said), mend: expect.stringMatching(/./) }],
    ]);
  }
});

test("where map.json itself cannot be read nothing is asked of files that nobody named", async () => {
  const findings = await examined(described("[1"), /en\/map\.json/);
  const said = findings.find(({ about }) => about === "files")!.said;
  expect(said).not.toMatch(/events|records/);
});
