import { expect, test } from "vitest";
import { type Figure, figureOf } from "../../../src/core/figure";
import { languages } from "../../../src/core/text";
import { claimDate, groupWords, quantityWords } from "../../../src/i18n/claimWords";
import { createFormats } from "../../../src/i18n/formats";
import { exampleConfig } from "../examples";

const formats = createFormats(exampleConfig, "en");
const figure = (count: number | undefined): Figure | undefined =>
  count === undefined ? undefined : figureOf(count);
const quantity = (min: number | undefined, max: number | undefined) =>
  quantityWords({ min: figure(min), max: figure(max) }, formats);
const date = (written: string) => claimDate(written, formats);

test("a figure is told as it was claimed", () => {
  expect(quantity(340, undefined)).toBe("at least 340");
  expect(quantity(undefined, 200)).toBe("nearly 200");
  expect(quantity(24, 157)).toBe("24 to 157");
  expect(quantity(15, 15)).toBe("15");
  expect(quantity(1426, 1426)).toBe("1,426");
  expect(quantity(0, 0)).toBe("0");
  expect(quantity(undefined, undefined)).toBe("no figure");
});

test("every language tells a least, a most, a range and an exact figure apart", () => {
  for (const language of languages) {
    const own = createFormats(exampleConfig, language);
    const said = [
      quantityWords({ min: figureOf(200), max: undefined }, own),
      quantityWords({ min: undefined, max: figureOf(200) }, own),
      quantityWords({ min: figureOf(100), max: figureOf(200) }, own),
      quantityWords({ min: figureOf(200), max: figureOf(200) }, own),
    ];
    expect(new Set(said).size).toBe(4);
    for (const words of said) expect(words).toContain("200");
  }
});

test("a group without a word of its own is shown as the data name it", () => {
  expect(groupWords("loyalist fighters", createFormats(exampleConfig, "fr"))).toBe("combattants loyalistes");
  expect(groupWords("journalists", createFormats(exampleConfig, "fr"))).toBe("journalists");
});

test("a date is told as exactly as it was written, and not more", () => {
  expect(date("2025-03-06")).toBe("6 March 2025");
  expect(date("2025-03")).toBe("March 2025");
  expect(date("2025")).toBe("2025");
  expect(date("2025-03-XX")).toBe("March 2025");
  expect(date("2025-XX-XX")).toBe("2025");
});

test("a clock time is left aside, and the day is the one that was printed", () => {
  expect(date("2025-03-06T23:30:00Z")).toBe("6 March 2025");
  expect(date("2025-03-06T01:00:00+03:00")).toBe("6 March 2025");
  expect(date("2025-03-06T10:00")).toBe("6 March 2025");
});

test("an interval keeps both its ends", () => {
  expect(date("2025-03-06/2025-03-08")).toBe("6 March 2025 – 8 March 2025");
  expect(date("2025-03/2025-05")).toBe("March 2025 – May 2025");
});

test("a date that was marked as rough is told as rough", () => {
  expect(date("2025-03-06~")).toBe("about 6 March 2025");
  expect(date("2025-03?")).toBe("about March 2025");
  expect(date("2025%")).toBe("about 2025");
});

test.each(["2025-21", "202X", "../2025-03-06", "2025-03-06/..", "some day"])(
  "%s is shown as it was written",
  (written) => {
    expect(date(written)).toBe(written);
  },
);
