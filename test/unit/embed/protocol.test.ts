import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import {
  commandMessage,
  type EmbedLanguage,
  type EmbedTheme,
  helloMessage,
  isArrived,
  type PageMessage,
  readHeight,
  readMessage,
} from "../../../src/embed/protocol";
import { themes } from "../../../src/theme/theme";

const messages: readonly PageMessage[] = [
  { daymark: 1, type: "ready", version: "2026-11-23.1", title: "An example", language: "fr" },
  { daymark: 1, type: "height", height: 640 },
  {
    daymark: 1,
    type: "view",
    address: "from=2025-03-07T00:00&to=2025-03-08T00:00",
    window: { from: 1, to: 2 },
    moment: 2,
    counts: { certain: 3, possible: 4 },
    playing: false,
  },
  { daymark: 1, type: "selection", places: ["jableh"], incident: null },
  { daymark: 1, type: "selection", places: [], incident: "one" },
  { daymark: 1, type: "error", code: "map", message: "No map." },
  { daymark: 1, type: "reply", id: 7, ok: true },
  { daymark: 1, type: "reply", id: "seven", ok: false, error: "unknown command" },
];

test("what a page says is read as it was said", () => {
  for (const message of messages) expect(readMessage(structuredClone(message))).toEqual(message);
});

test("what a message holds beside its own fields is left behind", () => {
  const read = readMessage({ ...messages[1], extra: "<b>", __proto__: { more: 1 } });
  expect(Object.keys(read ?? {})).toEqual(["daymark", "type", "height"]);
});

test("a message with any of its fields missing or of another kind is passed over", () => {
  const optional: readonly string[] = ["playing", "incident", "error"];
  for (const message of messages) {
    for (const name of Object.keys(message).filter((each) => !optional.includes(each))) {
      for (const other of [undefined, null, Number.NaN, [null], { length: 1 }, "", -1]) {
        const changed = { ...message, [name]: other };
        const read = readMessage(changed);
        if (read) expect(read, `${message.type}.${name} = ${other}`).toEqual(changed);
        if (other === undefined) expect(read, `${message.type} without ${name}`).toBeUndefined();
      }
    }
  }
});

test("nothing that arrives makes reading fail, and what is read fits into a message", () => {
  const field = fc.oneof(fc.anything(), fc.constantFrom(1, "ready", "height", "view", "reply", "__proto__"));
  const envelope = fc.record({
    daymark: fc.constantFrom(1, 1, 2, "1"),
    type: fc.oneof(
      fc.constantFrom("ready", "height", "view", "selection", "error", "reply", "constructor", "__proto__"),
      fc.string(),
    ),
    rest: fc.dictionary(fc.string(), field),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        envelope.map(({ rest, ...head }) => ({ ...rest, ...head })),
      ),
      (data) => {
        const read = readMessage(data);
        if (read) expect(isArrived(data)).toBe(true);
        readHeight(data);
      },
    ),
  );
});

test("texts and lists are cut: nobody can fill a host's page through its frame", () => {
  const long = "x".repeat(1_000_000);
  const ready = readMessage({ daymark: 1, type: "ready", version: long, title: long, language: "en" });
  expect(JSON.stringify(ready).length).toBeLessThan(2000);
  const places = Array.from({ length: 100_000 }, () => long);
  const selection = readMessage({ daymark: 1, type: "selection", places, incident: long });
  expect(JSON.stringify(selection).length).toBeLessThan(250_000);
});

test("a version that is not known and types that are found in every object are passed over", () => {
  expect(readMessage({ ...messages[1], daymark: 2 })).toBeUndefined();
  for (const type of ["constructor", "__proto__", "toString", "hasOwnProperty"])
    expect(readMessage({ daymark: 1, type })).toBeUndefined();
});

test("a refusal for a reason of a later time is still a refusal", () => {
  expect(readMessage({ daymark: 1, type: "reply", id: 1, ok: false, error: "too early" })).toMatchObject({
    ok: false,
    error: "not available",
  });
});

test("a height is a finite number of pixels that is not negative", () => {
  const height = (value: unknown) => readHeight({ daymark: 1, type: "height", height: value });
  expect(height(640)).toBe(640);
  for (const wrong of [Number.POSITIVE_INFINITY, Number.NaN, -1, "640", null])
    expect(height(wrong)).toBeUndefined();
});

test("commands survive the way to another window", () => {
  const command = commandMessage("seek", 1, { at: "2025-03-07T18:00" });
  expect(structuredClone(command)).toEqual({
    daymark: 1,
    type: "command",
    id: 1,
    command: "seek",
    at: "2025-03-07T18:00",
  });
  expect(structuredClone(helloMessage)).toEqual({ daymark: 1, type: "hello" });
});

test("the protocol knows the languages and themes of the map, and nothing of its code", () => {
  expect(["en", "ar", "fr"] satisfies EmbedLanguage[]).toEqual([...languages].toSorted(byList(languages)));
  expect(["light", "dark"] satisfies EmbedTheme[]).toEqual([...themes]);
  expect(readFileSync("src/embed/protocol.ts", "utf8")).not.toMatch(/\bimport\b|\bfrom "/);
});

const byList = (list: readonly string[]) => (a: string, b: string) => list.indexOf(a) - list.indexOf(b);
