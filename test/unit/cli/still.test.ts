import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Report } from "../../../src/cli/pictureReport";
import { run } from "../../../src/cli/still";
import { type TestTerminalOptions, testTerminal } from "./pictureTerminal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-still-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = ["--map", "syria-coast-2025", "--size", "480x270"];

async function still(args: readonly string[], options?: TestTerminalOptions) {
  const terminal = testTerminal(options);
  const code = await run([...args], terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.told.join("\n") };
}

/** The report of a run that went well. */
async function reported(...args: string[]): Promise<Report> {
  const { code, out, err } = await still([...small, ...args, "--json"], {
    env: { SITE_ORIGIN: "https://maps.example.org" },
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Pixels of a PNG, as its header says. */
const pngSize = (path: string) => {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

test("the same command twice gives the same bytes, and the report says what they are", async () => {
  const [first, second] = ["a.png", "b.png"].map((name) => join(folder, name)) as [string, string];
  const at = ["--at", "2025-03-08T12:00", "--lang", "ar", "--theme", "dark"];
  const report = await reported(...at, "--out", first);
  await reported(...at, "--out", second);
  expect(hashOf(second)).toBe(hashOf(first));
  expect(report).toEqual({
    dataVersion: expect.stringMatching(/^\d{4}-/),
    files: [
      {
        path: first,
        bytes: readFileSync(first).length,
        sha256: hashOf(first),
        width: 480,
        height: 270,
        kind: "still",
        language: "ar",
        theme: "dark",
        from: "2025-03-06T00:00:00+03:00",
        to: "2025-03-10T00:00:00+03:00",
        moment: "2025-03-08T12:00:00+03:00",
        alt: expect.stringContaining("العنف"),
        caption: expect.stringContaining("maps.example.org/ar/"),
      },
    ],
  });
});

test("several languages, themes and sizes make a picture of each, in a folder that is made for them", async () => {
  const out = join(folder, "pictures");
  const { files } = await reported(
    ...["--size", "270x480", "--lang", "en,fr", "--theme", "light", "--theme", "dark"],
    ...["--type", "svg", "--out", out],
  );
  expect(files).toHaveLength(8);
  expect(readdirSync(out)).toHaveLength(8);
  expect(new Set(files.map(({ sha256 }) => sha256)).size, "no two are alike").toBe(8);
});

test("there is a picture of every chapter, each with its own window", async () => {
  const { files } = await reported("--chapters", "--out", folder);
  expect(files.map(({ path }) => /coast-2025_(.*?)_/.exec(path)?.[1])).toEqual([
    "before",
    "first-attacks",
    "killings",
    "roads-closed",
    "operation-ends",
    "after",
    "inquiries",
  ]);
  expect(files.map(({ from }) => from)).toEqual(files.map(({ from }) => from).toSorted());
});

test("at 2x a PNG has twice the pixels, and says so", async () => {
  const path = join(folder, "twice.png");
  const { files } = await reported("--scale", "2", "--out", path);
  expect(pngSize(path)).toEqual({ width: 960, height: 540 });
  expect(files[0]).toMatchObject({ width: 960, height: 540 });
});

test("an SVG has live text, or outlines where they are asked for; either way it says what it shows", async () => {
  const [live, outlined] = ["live.svg", "outlined.svg"].map((name) => join(folder, name)) as [string, string];
  const { files } = await reported("--out", live);
  await reported("--out", outlined, "--text", "outlined");
  const texts = [live, outlined].map((path) => readFileSync(path, "utf8"));
  expect(texts.map((text) => text.includes("</text>"))).toEqual([true, false]);
  for (const text of texts) expect(text).toContain(files[0]!.alt.slice(0, 60));
});

test("an address copied from the page gives view, language and theme; options win over it", async () => {
  const url =
    "https://other.example/maps/ar/#at=2025-03-07T18:00&kind=killing-of-civilians&theme=dark&map=9.000/35.36000/35.92000";
  const { files } = await reported("--url", url, "--out", join(folder, "a.png"));
  expect(files[0]).toMatchObject({
    language: "ar",
    theme: "dark",
    moment: "2025-03-07T18:00:00+03:00",
    caption: expect.stringContaining("maps.example.org/ar/"),
  });
  const own = await reported(
    ...[
      "--url",
      url,
      "--at",
      "2025-03-08",
      "--lang",
      "fr",
      "--theme",
      "light",
      "--out",
      join(folder, "b.png"),
    ],
  );
  expect(own.files[0]).toMatchObject({ language: "fr", theme: "light", moment: "2025-03-08T00:00:00+03:00" });
});

test("where no other address is known, that of the copied page stands on the picture, but not that of this machine", async () => {
  const copied = async (url: string) => {
    const { out, err } = await still([...small, "--json", "--url", url, "--out", join(folder, "a.svg")]);
    return { caption: (JSON.parse(out) as Report).files[0]!.caption, err };
  };
  const published = await copied("https://news.example/maps/fr/#at=2025-03-07T18:00");
  expect(published.caption).toContain("news.example/maps/fr/");
  expect(published.err).toBe("");
  const local = await copied("http://localhost:5173/#at=2025-03-07T18:00");
  expect(local.caption).not.toContain("localhost");
  expect(local.err).toMatch(/^No address .* --address or SITE_ORIGIN\.$/);
});

test("a bad order is refused with what was got and what is expected, and nothing is written", async () => {
  const bad: readonly (readonly [string[], RegExp])[] = [
    [["--size", "199x300"], /"199x300".*from 200 to 8192/],
    [["--size", "8193x300"], /"8193x300".*from 200 to 8192/],
    [["--size", "4000x4000", "--scale", "3"], /at 3x.*8192/],
    [["--size", "big"], /"big".*such as 1200x675/],
    [["--scale", "4"], /"4".*from 1 to 3/],
    [["--format", "squre"], /did you mean "square"/],
    [["--lang", "de"], /"de".*en, ar or fr/],
    [["--theme", "drak"], /"drak".*light or dark/],
    [["--at", "noon"], /"noon".*such as 2025-03-08T12:00/],
    [["--at", "2025-02-30"], /"2025-02-30".*01 to 28/],
    [["--at", "2025-03-08T12:00:30+03:00"], /whole minutes/],
    [["--at", "1999-01-01"], /The data reach from 20.* to 20/],
    [["--from", "1999-01-01"], /The data reach from/],
    [["--to", "2099-01-01"], /The data reach from/],
    [["--at", "2025-03-12"], /the window, from 2025-03-06T00:00 to 2025-03-10T00:00/],
    [["--from", "2025-03-09", "--to", "2025-03-08"], /--from before --to/],
    [["--trail", "7h"], /6h or 24h/],
    [["--clock", "now"], /happened or known/],
    [["--chapter", "kilings"], /did you mean "killings"/],
    [["--chapter", "killings", "--chapters"], /cannot go together/],
    [["--chapter", "killings", "--from", "2025-03-07"], /window of its own/],
    [["--incident", "nobody-knows"], /the id of an incident/],
    [["--map", "syria-cost-2025"], /did you mean "syria-coast-2025"/],
    [["--map", "data/nowhere"], /a folder that holds map\.json/],
    [["--site", "data"], /built site/],
    [["--url", "nonsense"], /copied from the page/],
    [["--url", "https://x.example/#at=1999-01-01"], /"at" in the address.*The data reach/],
    [["--url", "#kind=kiling"], /"kind" in the address is "kiling"/],
    [["--address", "maps.example.org"], /--address is "maps\.example\.org"/],
    [["--type", "jpg"], /png or svg/],
    [["--text", "live"], /--text is for SVG/],
    [["--strange"], /Unknown option '--strange'/],
    [["picture.png"], /picture\.png/],
  ];
  for (const [args, message] of bad) {
    const { code, out, err } = await still(["--map", "syria-coast-2025", "--out", folder, ...args]);
    expect([args, code, out]).toEqual([args, 2, ""]);
    expect(err, args.join(" ")).toMatch(message);
    expect(err).toContain("npx daymark still --help");
  }
  expect(await still(["--out", folder])).toMatchObject({ code: 2, err: expect.stringContaining("--map") });
  expect(readdirSync(folder)).toEqual([]);
});

test("an end that is no picture, or a file for two pictures, is refused", async () => {
  for (const [args, message] of [
    [["--out", join(folder, "a.jpg")], /\.png or \.svg/],
    [["--out", join(folder, "a.png"), "--type", "svg"], /Leave --type away/],
    [["--out", join(folder, "a.png"), "--lang", "en,fr"], /2 pictures are asked for/],
    [["--out", join(folder, "a.svg"), "--scale", "2"], /--scale is for PNG/],
    [["--out", ""], /a file or a folder/],
  ] as const) {
    const { code, err } = await still([...small, ...args]);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toMatch(message);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("an incident that is not among what is shown is refused; alone it opens a window that holds it", async () => {
  const id = JSON.parse(readFileSync("data/syria-coast-2025/incidents.geojson", "utf8")).features.flatMap(
    (feature: { properties: { incidents: { id: string; category: string }[] } }) =>
      feature.properties.incidents,
  )[0].id;
  const { code, err } = await still([
    ...[...small, "--out", folder, "--incident", id],
    ...["--from", "2025-10-01", "--to", "2025-10-02"],
  ]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("not among what is shown") });
  const { files } = await reported("--incident", id, "--out", join(folder, "one.png"));
  expect(files).toHaveLength(1);
});

test("help is told on request, with an example", async () => {
  for (const flag of ["--help", "-h"])
    expect(await still([flag])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("--chapters --lang"),
    });
});
