import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { noFilter } from "../../../src/core/filter";
import { languages } from "../../../src/core/text";
import { visibleRows } from "../../../src/core/visible";
import { startOfDay } from "../../../src/core/zone";
import { createFormats } from "../../../src/i18n/formats";
import { loadPictureWords } from "../../../src/i18n/pictureWords";
import { filmTimes } from "../../../src/picture/film";
import { vttText } from "../../../src/picture/filmCaptions";
import { filmCues } from "../../../src/picture/filmCues";
import { cueSeconds, filmStretches } from "../../../src/picture/filmStretches";
import { shownIn } from "../../../src/picture/order";
import { datasetOf, day, hour, incidentOf, march, townAt } from "../examples";
import { film, filmOf } from "./filmOrders";

beforeAll(() => Promise.all(languages.map(loadPictureWords)));

const cuesOf = (order: ReturnType<typeof filmOf>) => filmCues(order, filmTimes(order));

const jableh = townAt("jableh", [35.9, 35.4]);
const titled = (title: string, earliest: number, latest: number) =>
  incidentOf({ id: title, title: { en: title }, earliest, latest });
const example = datasetOf({
  places: [jableh],
  incidents: [
    titled("Curfew in Jableh", march(6, 10), march(6, 11)),
    titled("Tension around Latakia", march(5), march(9)),
    titled("Roads closed", march(7, 10), march(7, 12)),
    titled("Roads opened", march(7, 14), march(7, 15)),
    titled("Convoys leave", march(7, 16), march(7, 17)),
  ],
});

test("cues follow one another without gaps over the whole film, each at least as long as it takes to be read", () => {
  fc.assert(
    fc.property(film, (order) => {
      const times = filmTimes(order);
      const length = times.reduce((sum, { seconds }) => sum + seconds, 0);
      const cues = filmCues(order, times);
      expect(cues[0]?.from).toBe(0);
      expect(cues.at(-1)?.to).toBeCloseTo(length, 9);
      for (let at = 1; at < cues.length; at++) expect(cues[at]!.from).toBe(cues[at - 1]!.to);
      for (const { from, to } of cues)
        expect(to - from).toBeGreaterThanOrEqual(Math.min(length, cueSeconds.least) - 1e-9);
    }),
  );
});

test("a cue counts what is in sight at the end of the time that it names", () => {
  fc.assert(
    fc.property(film, (order) => {
      const { dataset, formats, view } = order;
      const times = filmTimes(order);
      const cues = filmCues(order, times);
      for (const [index, { story }] of filmStretches(order, times).entries()) {
        const window = shownIn({ ...view, moment: story.to });
        const { certain, possible } = visibleRows(dataset, window, view.filter, view.clock);
        expect(cues[index]!.lines[0]).toContain(formats.window(story));
        expect(cues[index]!.lines[1]).toBe(formats.messages.certainAndPossible(certain, possible));
      }
    }),
  );
});

test("the stretches of the story cover the window, and end when the film has come so far", () => {
  fc.assert(
    fc.property(film, (order) => {
      const times = filmTimes(order);
      const stretches = filmStretches(order, times);
      expect(stretches[0]!.story.from).toBe(order.view.window.from);
      expect(stretches.at(-1)!.story.to).toBe(order.view.window.to);
      for (const { to, story } of stretches) {
        const shown = times.filter(({ moment }) => moment <= story.to);
        expect(shown.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(to, 9);
      }
    }),
  );
});

test("where the speed allows it a cue is a day of the place", () => {
  const order = filmOf(example, { seconds: 9 });
  const stories = filmStretches(order, filmTimes(order)).map(({ story }) => story);
  expect(stories.map(({ from }) => from)).toEqual([march(6), march(7), march(8)]);
  expect(stories.every(({ to }) => startOfDay(to, "Asia/Damascus") === to)).toBe(true);
});

test("years pass in cues of many days", () => {
  const order = filmOf(example);
  const window = { from: march(1), to: march(1) + 900 * day };
  const years = { ...order, view: { ...order.view, window } };
  expect(cuesOf(years).length).toBe(4);
});

test("a cue names the first two that came, the certain before the possible, and how many more there are", () => {
  const [first, second] = cuesOf(filmOf(example, { seconds: 9 }));
  expect(first!.lines).toEqual([
    "Thursday 6 March 2025",
    "1 incident, and up to 1 more whose time is not certain.",
    "Curfew in Jableh",
    "Tension around Latakia (possible)",
  ]);
  expect(second!.lines.slice(2)).toEqual(["Roads closed", "Roads opened", "and 1 more"]);
});

test("what was in sight before is not told again", () => {
  const lines = cuesOf(filmOf(example, { seconds: 9 })).flatMap((cue) => cue.lines);
  expect(lines.filter((line) => line.startsWith("Tension")).length).toBe(1);
});

test("with a trail, what came and went within a cue is told too", () => {
  const order = filmOf(example, { seconds: 9 });
  const trailing = { ...order, view: { ...order.view, trail: hour } };
  expect(cuesOf(trailing)[0]!.lines).toContain("Curfew in Jableh");
});

test("a film that is narrowed by a filter says so", () => {
  const order = filmOf(example);
  const narrowed = {
    ...order,
    view: { ...order.view, filter: { ...noFilter, categories: [example.config.categories[0]!.id] } },
  };
  expect(cuesOf(narrowed)[0]!.lines.at(-1)).toMatch(/filter/i);
  expect(cuesOf(order)[0]!.lines.join()).not.toMatch(/filter/i);
});

const captionsOf = (order: ReturnType<typeof filmOf>) => vttText(cuesOf(order), order);

test("captions are a WebVTT file: a note, then cues with their times", () => {
  const text = captionsOf(filmOf(example, { seconds: 9 }));
  const [head, note, first, ...others] = text.split("\n\n");
  expect(head).toBe("WEBVTT");
  expect(note).toMatch(/^NOTE\nAn example\n/);
  expect(note).toContain("Data version 1");
  expect(first).toMatch(/^00:00:00\.000 --> 00:00:04\.\d{3}\nThursday 6 March 2025\n/);
  expect(others.length).toBe(2);
  expect(text.endsWith("\n")).toBe(true);
  expect(captionsOf(filmOf(example, { seconds: 9 }))).toBe(text);
});

test("no title can break out of its line: signs of WebVTT are escaped, line breaks are spaces", () => {
  const hostile = "A --> B\n\nNOTE <b>&lt;</b>\r\n00:00:01.000 --> 00:00:02.000";
  const dataset = datasetOf({ places: [jableh], incidents: [titled(hostile, march(6, 10), march(6, 11))] });
  const text = captionsOf(filmOf(dataset));
  expect(text).toContain("A --&gt; B NOTE &lt;b&gt;&amp;lt;&lt;/b&gt; 00:00:01.000 --&gt; 00:00:02.000");
  expect(text.match(/-->/g)!.length).toBe(cuesOf(filmOf(dataset)).length);
});

test("any title whatever leaves as many blocks as there are cues", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[ \n\r>-]*$/)), (title) => {
      const dataset = datasetOf({ places: [jableh], incidents: [titled(title, march(6, 10), march(6, 11))] });
      const order = filmOf(dataset);
      const blocks = captionsOf(order).split(/(?:\r\n|\n|\r){2,}/);
      expect(blocks.length).toBe(2 + cuesOf(order).length);
    }),
  );
});

test("every line of Arabic captions is read from the right, also where it begins with a digit or a foreign title", () => {
  const order = { ...filmOf(example), formats: createFormats(example.config, "ar") };
  const cueLines = captionsOf(order)
    .split("\n\n")
    .slice(2)
    .flatMap((block) => block.trim().split("\n").slice(1));
  expect(cueLines.filter((line) => !line.startsWith("\u200f"))).toEqual([]);
  expect(cueLines).toContain("\u200f\u2068Curfew in Jableh\u2069");
});
