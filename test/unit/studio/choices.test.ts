import { expect, test } from "vitest";
import { pictureSizes } from "../../../src/picture/sizes";
import { asKind, type Choices, choiceProblems, rateOf, scaleOf, sizeOf } from "../../../src/studio/choices";
import { firstChoices } from "../../../src/studio/desk";
import { withFileOf } from "../../../src/studio/useFilmFiles";
import { march } from "../examples";
import { exampleDesk } from "./desk";

const first = firstChoices(exampleDesk(), "light");
const reach = { from: march(1), to: march(20) };
const problems = (change: Partial<Choices>) =>
  choiceProblems({ ...first, ...change }, reach).map(({ field, code }) => `${field}: ${code}`);

test("what is set at first can be made", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ kind: "strip" })).toEqual([]);
  expect(problems({ kind: "film" })).toEqual([]);
});

test("a size out of bounds, in pieces of pixels or without a number is refused", () => {
  for (const width of [199, 8193, 400.5, Number.NaN])
    expect(problems({ format: "own", ownSize: { width, height: 900 } })).toEqual(["size: size"]);
});

test("a size that only the file outgrows is refused with the resolution, and only where pixels are written", () => {
  const own: Partial<Choices> = { format: "own", ownSize: { width: 4000, height: 4000 }, scale: 3 };
  expect(problems(own)).toEqual(["scale: fileSize"]);
  expect(problems({ ...own, file: "svg-live" })).toEqual([]);
  expect(problems({ ...own, scale: 2 })).toEqual([]);
  expect(scaleOf({ kind: "film", file: "png", scale: 3 })).toBe(1);
});

test("video in an odd size is refused, GIF is not", () => {
  const odd: Partial<Choices> = { kind: "film", format: "own", ownSize: { width: 641, height: 480 } };
  expect(problems(odd)).toEqual(["size: even"]);
  expect(problems({ ...odd, film: { ...first.film, file: "gif" } })).toEqual([]);
});

test("every format of a film is even, and none is for print", () => {
  for (const format of ["wide", "square", "portrait", "story"] as const) {
    const { width, height } = sizeOf({ ...first, kind: "film", format });
    expect([width % 2, height % 2]).toEqual([0, 0]);
  }
  expect(asKind("film", "print")).toEqual({ kind: "film", format: "wide" });
  expect(asKind("strip", "print")).toEqual({ kind: "strip", format: "print" });
  expect(sizeOf(first)).toEqual(pictureSizes.wide);
});

test("typed dates must make a window within the records, and the moment lie in it", () => {
  const typed = (from: number, to: number, moment = to): Partial<Choices> => ({
    time: { from: "typed" },
    typed: { window: { from, to }, moment },
  });
  expect(problems(typed(march(6), march(8), march(7)))).toEqual([]);
  expect(problems(typed(march(8), march(8)))).toEqual(["time: window"]);
  expect(problems(typed(Number.NaN, march(8)))).toEqual(["time: window"]);
  expect(problems(typed(march(6), march(25)))).toEqual(["time: reach"]);
  expect(problems(typed(march(6), march(8), march(9)))).toEqual(["time: moment"]);
  expect(problems(typed(march(6), march(8), Number.NaN))).toEqual(["time: moment"]);
});

test("frames follow the kind of film until they are chosen", () => {
  expect(rateOf({ ...first.film, file: "mp4" })).toBe(30);
  expect(rateOf({ ...first.film, file: "gif" })).toBe(12);
  expect(rateOf({ ...first.film, file: "gif", framesPerSecond: 25 })).toBe(25);
});

test("a kind of film that cannot be written gives way to the best that can", () => {
  expect(withFileOf(first, undefined)).toBe(first);
  expect(withFileOf(first, ["mp4", "gif"])).toBe(first);
  expect(withFileOf(first, ["webm", "gif"]).film.file).toBe("webm");
  expect(withFileOf(first, ["gif"]).film.file).toBe("gif");
});
