import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../src/cli/film";
import type { Report } from "../../../src/cli/pictureReport";
import { type TestTerminal, type TestTerminalOptions, testTerminal } from "./pictureTerminal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-film-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = "https://maps.example.org";
const short = [
  ...["--map", "syria-coast-2025", "--chapter", "killings", "--size", "320x240", "--address", site],
  ...["--seconds", "1", "--fps", "5", "--pause-start", "0", "--pause-end", "1"],
];

async function film(
  args: readonly string[],
  options: TestTerminalOptions = {},
  terminal = testTerminal(options),
) {
  const code = await run([...short, ...args], terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.told.join("\n") };
}

/** A stand-in for ffmpeg: notes what it was told, counts the bytes it is given, and writes a file. */
function stubFfmpeg(ending = 'writeFileSync(process.argv.at(-1), "a film");'): string {
  const path = join(folder, "ffmpeg");
  const script = `#!${process.execPath}
const { writeFileSync } = require("node:fs");
let bytes = 0;
process.stdin.on("data", (piece) => { bytes += piece.length; });
process.stdin.on("end", () => {
  writeFileSync(${JSON.stringify(join(folder, "told.json"))}, JSON.stringify({ args: process.argv.slice(2), bytes }));
  ${ending}
});
`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

/** What lies in the folder besides the stand-in. */
const left = () => readdirSync(folder).filter((name) => !["ffmpeg", "told.json"].includes(name));

test("a GIF needs no other program, is the same twice, and has its captions beside it", async () => {
  const [first, second] = ["a.gif", "b.gif"].map((name) => join(folder, name)) as [string, string];
  const { code, out, err } = await film(["--json", "--out", first]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  await film(["--out", second]);
  expect(readFileSync(first).subarray(0, 6).toString("latin1")).toBe("GIF89a");
  expect(readFileSync(second)).toEqual(readFileSync(first));
  expect(left().sort()).toEqual(["a.gif", "a.vtt", "b.gif", "b.vtt"]);
  expect(readFileSync(join(folder, "a.vtt"), "utf8")).toMatch(/^WEBVTT\n/);
  expect((JSON.parse(out) as Report).files).toMatchObject([
    { path: first, kind: "film", width: 320, height: 240, from: "2025-03-07T00:00:00+03:00" },
    { path: join(folder, "a.vtt"), kind: "captions" },
  ]);
});

test("captions are left out on request", async () => {
  await film(["--no-captions", "--out", join(folder, "a.gif")]);
  expect(left()).toEqual(["a.gif"]);
});

test("for MP4 and WebM ffmpeg gets every frame whole, and is told what every player has", async () => {
  const env = { FFMPEG: stubFfmpeg() };
  for (const [type, codec] of [
    ["mp4", "libx264"],
    ["webm", "libvpx-vp9"],
  ] as const) {
    const path = join(folder, `a.${type}`);
    expect(await film(["--out", path], { env })).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(path, "utf8")).toBe("a film");
    const { args, bytes } = JSON.parse(readFileSync(join(folder, "told.json"), "utf8"));
    expect(bytes, "a second of movement, a second of pause, five frames each").toBe(10 * 320 * 240 * 4);
    const told = args.join(" ");
    for (const words of [
      "-f rawvideo -pix_fmt rgba -video_size 320x240 -framerate 5 -i pipe:0",
      codec,
      "format=yuv420p",
      "-colorspace bt709",
      "-fflags +bitexact",
      "-metadata title=",
      `${site.slice(8)}/`,
      `-f ${type}`,
    ])
      expect(told).toContain(words);
    expect(told.includes("+faststart")).toBe(type === "mp4");
  }
});

test("without ffmpeg it says what to do, and writes nothing", async () => {
  for (const env of [{ PATH: folder }, {}, { FFMPEG: join(folder, "nowhere") }]) {
    const { code, err } = await film(["--out", join(folder, "a.mp4")], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/ffmpeg|FFMPEG/);
    expect(err).toContain("write a .gif");
  }
  expect(left()).toEqual([]);
});

test("where ffmpeg fails its last words are told, and nothing of the film stays", async () => {
  for (const [ending, words] of [
    ['process.stderr.write("Unknown encoder\\n"); process.exit(3);', "Unknown encoder"],
    [
      'process.stderr.write("av_write: No space left on device\\nConversion failed!\\n"); process.exit(1);',
      "the disk is full",
    ],
    ["process.exit(4);", "it ended with 4"],
  ] as const) {
    const { code, err } = await film(["--out", join(folder, "a.mp4")], {
      env: { FFMPEG: stubFfmpeg(ending) },
    });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(words) });
    expect(left()).toEqual([]);
  }
});

test("an ffmpeg that ends before it has all frames does not leave the command waiting", async () => {
  const path = join(folder, "ffmpeg");
  writeFileSync(path, `#!${process.execPath}\nprocess.stderr.write("bad option\\n"); process.exit(1);\n`, {
    mode: 0o755,
  });
  const { code, err } = await film(["--out", join(folder, "a.mp4")], { env: { FFMPEG: path } });
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("bad option") });
  expect(left()).toEqual([]);
});

/** A terminal at which the run is stopped once this many frames are done. */
function stoppedAfter(frames: number, env: TestTerminalOptions["env"] = {}): TestTerminal {
  const terminal = testTerminal({ env });
  let asked = 0;
  // The clock is read once at the begin and once for each frame.
  return {
    ...terminal,
    now() {
      if (++asked > frames) terminal.interrupt();
      return 0;
    },
  };
}

test("a run that is stopped ends with 130 and leaves nothing behind, of a GIF or of ffmpeg's file", async () => {
  for (const type of ["gif", "mp4"]) {
    const terminal = stoppedAfter(3, { FFMPEG: stubFfmpeg() });
    const { code, err } = await film(["--out", join(folder, `a.${type}`)], {}, terminal);
    expect({ code, err }).toEqual({ code: 130, err: "Stopped." });
    expect(left()).toEqual([]);
    expect(existsSync(join(folder, "told.json")), "ffmpeg never came to its end").toBe(false);
    expect(terminal.isListening).toBe(false);
  }
});

test("what was finished before the stop stays and is listed", async () => {
  const own = testTerminal();
  let begun = 0;
  const terminal: TestTerminal = {
    ...own,
    fileSystem: {
      ...own.fileSystem,
      open(path, flags, mode) {
        if (flags === "w" && ++begun > 2) own.interrupt();
        return own.fileSystem.open(path, flags, mode);
      },
    },
  };
  const { code, out } = await film(
    ["--no-captions", "--lang", "en,fr", "--json", "--out", `${folder}/`],
    {},
    terminal,
  );
  const { files, error } = JSON.parse(out) as Report;
  expect({ code, error, languages: files.map(({ language }) => language) }).toEqual({
    code: 130,
    error: "Stopped.",
    languages: ["en"],
  });
  expect(left()).toHaveLength(1);
});

test("a film that cannot be is refused, and nothing is written", async () => {
  for (const [args, words] of [
    [["--at", "2025-03-07T12:00"], /--at is for stills/],
    [["--incident", "any"], /--incident is for stills/],
    [["--seconds", "0"], /--seconds is "0"/],
    [["--seconds", "500"], /--seconds is "500"/],
    [["--seconds", "119", "--pause-end", "9"], /from 1 to 120 seconds in all/],
    [["--fps", "61"], /from 1 to 60/],
    [["--fps", "12.5"], /a whole number/],
    [["--speed", "2h"], /two ways/],
    [["--pause-start", "-1"], /pause-start/],
    [["--size", "321x240", "--type", "mp4"], /even numbers for a \.mp4, such as 320x240/],
    [["--type", "mp4", "--loop"], /--loop is for GIF/],
    [["--type", "avi"], /gif, mp4 or webm/],
  ] as const) {
    const { code, err } = await film(["--out", folder, ...args]);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toMatch(words);
  }
  expect(left()).toEqual([]);
});

test("length may be said as a speed", async () => {
  const own = short.filter((word, index) => word !== "--seconds" && short[index - 1] !== "--seconds");
  const terminal = testTerminal();
  const out = join(folder, "a.gif");
  expect(await run([...own, "--speed", "24h", "--json", "--out", out], terminal)).toBe(0);
  const [written] = (JSON.parse(terminal.printed.join("\n")) as Report).files;
  // A day at a day a second, and a second of pause.
  expect(written!.alt).toContain("2 seconds");
});
