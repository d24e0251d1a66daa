import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { eventMessages, eventWordsIn } from "../../../src/i18n/eventWords";
import { createFormats } from "../../../src/i18n/formats";
import { exampleConfig } from "../examples";

test("what speaks of incidents on other maps speaks of events, with figures that can be read", () => {
  const { messages } = createFormats(exampleConfig, "en", eventMessages);
  expect(messages.certainAndPossible(1_234_567, 0)).toBe("1,234,567 events.");
  expect(messages.andPossible(15_392, 7671)).toBe("15,392 + up to 7,671");
  expect(messages.stepNames.incident).toBe("next event");
});

test("a list of events that runs through years names the year of each", () => {
  const events = { file: "events.csv", counts: undefined, language: "en" } as const;
  const wide = { from: exampleConfig.extent.from - 366 * 86_400_000, to: exampleConfig.extent.to };
  const day = (extent: typeof wide) =>
    createFormats({ ...exampleConfig, events, extent }, "en", eventMessages).day(exampleConfig.window.from);
  expect(day(exampleConfig.extent)).toBe("6 March");
  expect(day(wide)).toBe("6 March 2025");
});

describe.each(languages)("in %s", (language) => {
  test("every word says something", () => {
    const empty = Object.entries(eventWordsIn(language)).filter(([, word]) => {
      const said = typeof word === "function" ? word(...(["1", "2", "3"] as unknown as [never])) : word;
      return typeof said === "string" && said.trim() === "";
    });
    expect(empty).toEqual([]);
  });

  test("no word of the interface speaks of incidents where they are events", () => {
    const { messages } = createFormats(exampleConfig, language, eventMessages);
    const incident = { en: /incident/i, ar: /حادث|حوادث/, fr: /incident/i }[language];
    const shown = [
      messages.skipToList,
      messages.incidents(3),
      messages.certainAndPossible(3, 4),
      messages.countSpoken(3, 4),
      messages.nothingHere,
      messages.map,
      messages.legend,
      messages.list,
      messages.histogramLabel("a", "b", "c"),
      ...Object.values(messages.stepNames),
    ];
    for (const text of shown) expect(text).not.toMatch(incident);
  });
});
