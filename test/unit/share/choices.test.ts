import { expect, test } from "vitest";
import { starts, ways } from "../../../src/embed/embedCode";
import { frozenFolder } from "../../../src/embed/sitePaths";
import { asWay, isHeight, startsOf } from "../../../src/share/choices";
import { firstChoices } from "../../../src/share/desk";
import { exampleDesk } from "./desk";

test("whatever way is taken, the map starts as that way can", () => {
  for (const way of ways)
    for (const start of starts) {
      const chosen = asWay(way, start);
      expect(chosen.way).toBe(way);
      expect(startsOf(way)).toContain(chosen.start);
    }
  expect(asWay("frame", "click").start).toBe("view");
  expect(asWay("loader", "click").start).toBe("click");
});

test("what is set at first needs no script, loads when it is reached and follows the reader's device", () => {
  expect(firstChoices(exampleDesk({ theme: "dark", language: "ar", clock: "known" }))).toMatchObject({
    way: "frame",
    start: "view",
    theme: undefined,
    language: "ar",
    clock: "known",
    isFrozen: false,
  });
});

test("a height is whole pixels that show a map and fit into an article", () => {
  for (const height of [240, 720, 2000]) expect(isHeight(height)).toBe(true);
  for (const height of [239, 2001, 500.5, -720, Number.NaN, Number.POSITIVE_INFINITY])
    expect(isHeight(height)).toBe(false);
});

test("only a folder of a version is taken for one, whatever a page says", () => {
  expect(frozenFolder("v/0123456789ab/")).toBe("v/0123456789ab/");
  for (const text of [
    undefined,
    "",
    "v/",
    "v/x",
    "/v/x/",
    "../v/x/",
    "v/../",
    "v//x/",
    "https://a.example/v/x/",
  ])
    expect(frozenFolder(text)).toBeUndefined();
});
