import { expect, type FrameLocator, type Page } from "@playwright/test";
import type { Language } from "../../src/core/text";
import type { Count } from "../../src/core/visible";
import { loadMessages, type Messages, messagesIn } from "../../src/i18n/messages";

type Say = (certain: number, possible: number) => string;

/** More than any count on the maps that are tested. */
const most = 100;

const spoken = new Map<Say, ReadonlyMap<string, Count>>();

/** Reads a count back from the words that the page has for it, in any language. */
function countSaid(say: Say, words: string): Count {
  const known = spoken.get(say) ?? everyCount(say);
  spoken.set(say, known);
  const count = known.get(words);
  if (!count) throw new Error(`Got "${words}". Expected a count such as "${say(3, 2)}".`);
  return count;
}

function everyCount(say: Say): ReadonlyMap<string, Count> {
  const numbers = Array.from({ length: most }, (_, number) => number);
  const counts = numbers.flatMap((certain) => numbers.map((possible) => ({ certain, possible })));
  return new Map(counts.map((count) => [say(count.certain, count.possible), count]));
}

/** Every place on the page that says how many incidents there are, at one moment. */
function readCounters(page: Element) {
  const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? "";
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const choices = (fieldset: Element | undefined) =>
    [...(fieldset?.querySelectorAll(".choice") ?? [])].map((choice) => ({
      isChosen: choice.querySelector("input")?.checked ?? false,
      count: text(choice.querySelector(".count")),
    }));
  const [categories, statuses] = all(".filters fieldset");
  return {
    language: page.getAttribute("lang") ?? "",
    sentence: text(page.querySelector(".view-sentence")),
    heading: text(page.querySelector("#list-heading .count")),
    items: all(".list .incident").length,
    possibleItems: all(".list .incident.is-possible").length,
    days: all(".list .day > h3 .count").map(text),
    marks: all(".mark").map((mark) => mark.getAttribute("aria-label") ?? ""),
    trayTotal: text(page.querySelector(".tray > summary")),
    tray: all(".tray-line").map((line) => ({
      name: text(line.querySelector(".tray-name")),
      count: text(line.querySelector(".tray-count")),
    })),
    legend: all(".legend-count").map(text),
    categories: choices(categories),
    statuses: choices(statuses),
  };
}

const sumOf = (counts: readonly Count[]): Count => ({
  certain: counts.reduce((sum, { certain }) => sum + certain, 0),
  possible: counts.reduce((sum, { possible }) => sum + possible, 0),
});

/** "3+2" in the legend: the sign and the colour say which is which. */
function legendCount(words: string): Count {
  const [certain = 0, possible = 0] = words.split("+").map(Number);
  return { certain, possible };
}

/** What is chosen among the choices of a facet, or all of them while nothing is. */
function chosen(choices: readonly { isChosen: boolean; count: string }[], messages: Messages): Count {
  const isNarrowed = choices.some(({ isChosen }) => isChosen);
  const counted = choices.filter(({ isChosen }) => isChosen || !isNarrowed);
  return sumOf(counted.map(({ count }) => countSaid(messages.andPossible, count)));
}

/**
 * The promise that what the map, the list and the counters show always agrees: fails unless the sentence, the list's
 * heading, its days and items, the marks and the tray, the legend and the filters all say the same. Gives the count that
 * they agree on.
 */
export async function expectAgreement(page: Page | FrameLocator): Promise<Count> {
  const said = await page.locator(".page").evaluate(readCounters);
  await loadMessages(said.language as Language);
  await loadMessages(said.language as Language);
  const messages = messagesIn(said.language as Language);
  const count = (words: string) => countSaid(messages.andPossible, words);
  const marks = said.marks.map((name) =>
    countSaid(messages.countSpoken, name.slice(name.lastIndexOf(": ") + 2)),
  );
  const tray = said.tray.map((line) => count(line.count));
  const items = { certain: said.items - said.possibleItems, possible: said.possibleItems };

  expect(said.sentence, "the sentence says what the list holds").toContain(
    `. ${messages.certainAndPossible(items.certain, items.possible)} `,
  );
  expect(count(said.heading), "the list's heading counts its items").toEqual(items);
  expect(sumOf(said.days.map(count)), "the days add up to the list").toEqual(items);
  expect(sumOf([...marks, ...tray]), "marks and tray hold what the list holds").toEqual(items);
  if (said.tray.length > 0) {
    const [, words = ""] = said.trayTotal.split(": ");
    expect(count(words), "the tray's heading adds up its lines").toEqual(sumOf(tray));
  }
  expect(chosen(said.categories, messages), "the kinds add up to the list").toEqual(items);
  expect(chosen(said.statuses, messages), "the statuses add up to the list").toEqual(items);
  const kinds = sumOf(said.categories.map((choice) => count(choice.count)));
  expect(sumOf(said.legend.map(legendCount)), "the legend counts the kinds").toEqual(kinds);

  const withoutPlace = said.tray.find(({ name }) => name === messages.noPlaceStated);
  if (withoutPlace) {
    const { certain, possible } = count(withoutPlace.count);
    expect(said.sentence, "the sentence says how many have no place").toContain(
      messages.withoutPlace(certain + possible),
    );
  }
  return items;
}
