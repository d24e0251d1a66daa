import { existsSync, readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import type * as published from "../../../src/embed/host/daymark-map";
import type {
  CommandName,
  Commands,
  EmbedLanguage,
  EmbedTheme,
  ErrorMessage,
  ReadyMessage,
  Refusal,
  SelectionMessage,
  Time,
  ViewMessage,
} from "../../../src/embed/protocol";

// The compiler keeps these promises, when it checks the types of this file.

test("the published types say what page and host say to each other", () => {
  type Detail<Message> = Omit<Message, "daymark" | "type">;
  expectTypeOf<published.ReadyDetail>().toEqualTypeOf<Detail<ReadyMessage>>();
  expectTypeOf<published.ViewDetail>().toEqualTypeOf<Detail<ViewMessage>>();
  expectTypeOf<published.SelectionDetail>().toEqualTypeOf<Detail<SelectionMessage>>();
  expectTypeOf<published.ErrorDetail>().toEqualTypeOf<Detail<ErrorMessage>>();
  expectTypeOf<published.Time>().toEqualTypeOf<Time>();
  expectTypeOf<published.Language>().toEqualTypeOf<EmbedLanguage>();
  expectTypeOf<published.Theme>().toEqualTypeOf<EmbedTheme>();
  expectTypeOf<published.Filter>().toEqualTypeOf<Commands["filter"]>();
  expectTypeOf<Refusal>().toExtend<published.Refusal>();
});

test("every command has its method", () => {
  expectTypeOf<CommandName>().toExtend<keyof published.DaymarkMap>();
  expectTypeOf<HTMLElementTagNameMap["daymark-map"]>().toEqualTypeOf<published.DaymarkMap>();
});

test("the published types need no other file", () => {
  const file = "src/embed/host/daymark-map.d.ts";
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).not.toMatch(/\bimport\b|\bfrom\s+["']|reference path/);
});
