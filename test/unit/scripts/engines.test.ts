import { expect, test } from "vitest";
import { fileOf, sandboxesOf, ways } from "../../../scripts/test-engines/articles.js";
import { judge } from "../../../scripts/test-engines/checks.js";
import { type Cell, hasPassed, tableOf } from "../../../scripts/test-engines/table.js";
import type { Visit } from "../../../scripts/test-engines/visit.js";
import { until } from "../../../scripts/until.js";

type Outcome = "works" | "answered" | "fails";

const cell = (outcome: Outcome, note = "", errors: string[] = []): Cell => ({
  engine: "Firefox",
  way: "iframe",
  sandbox: "scripts",
  findings: new Map([["map", { outcome, note }]]),
  errors,
});

test("a run passes where all works or is answered, and not where something fails, errs, or nothing was run", () => {
  expect(hasPassed([cell("works"), cell("answered", "no WebGL")])).toBe(true);
  expect(hasPassed([cell("works"), cell("fails", "blank")])).toBe(false);
  expect(hasPassed([cell("works", "", ["Refused to load"])])).toBe(false);
  expect(hasPassed([])).toBe(false);
});

test("the table says each reason once, under it, and no reason can break a cell", () => {
  const cells = [cell("answered", "no WebGL"), cell("fails", "a | b\nc"), cell("answered", "no WebGL")];
  const lines = tableOf(cells, ["map", "height"], [{ engine: "webkit", why: "it is not here" }]).split("\n");
  const rows = lines.filter((line) => line.startsWith("| iframe"));
  expect(rows.map((row) => row.split(" | ").slice(3))).toEqual([
    ["answered (1)", "– |"],
    ["**fails** (2)", "– |"],
    ["answered (1)", "– |"],
  ]);
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(["1. no WebGL", "2. a \\| b c"]);
  expect(lines.at(-1)).toBe("Not run: webkit, because it is not here.");
});

test("every article has a file of its own, and frames that set no sandbox themselves are tried in all of them", () => {
  const files = ways.flatMap((way) => sandboxesOf(way).map((sandbox) => fileOf(way, sandbox)));
  expect(new Set(files).size).toBe(files.length);
  for (const way of ways)
    expect(sandboxesOf(way).some(({ attribute }) => attribute === "allow-scripts")).toBe(!way.hasOwnSandbox);
});

const visit = {} as Visit;
const works = async () => ({ outcome: "works" as const, note: "" });
const throws = async () => {
  throw new Error("blank\nat line 1");
};

test("a check that fails says why in a line and does not stop the others, except where there is no page", async () => {
  const after = { name: "list", run: works };
  const found = await judge(visit, [{ name: "page", run: works }, { name: "map", run: throws }, after]);
  expect([...found].map(([name, { outcome, note }]) => [name, outcome, note])).toEqual([
    ["page", "works", ""],
    ["map", "fails", "blank"],
    ["list", "works", ""],
  ]);
  expect([...(await judge(visit, [{ name: "page", run: throws }, after])).keys()]).toEqual(["page"]);
});

test("what is waited for is asked until it is there, errors in between included, and else said with what was seen last", async () => {
  let asked = 0;
  const answer = await until("a third answer", async () => {
    asked += 1;
    if (asked === 2) throw new Error("not yet");
    return asked === 3 ? "there" : undefined;
  });
  expect([answer, asked]).toEqual(["there", 3]);
  await expect(
    until(
      "the map",
      async () => "waiting",
      () => false,
      1,
    ),
  ).rejects.toThrow('the map did not come; last seen: "waiting"');
});
