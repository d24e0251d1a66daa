import fc from "fast-check";
import { expect, test } from "vitest";
import { isNarrowed } from "../../../src/core/filter";
import { languages } from "../../../src/core/text";
import { visibleRows } from "../../../src/core/visible";
import { type PictureOrder, shownIn } from "../../../src/picture/order";
import { type PictureTexts, pictureTexts } from "../../../src/picture/pictureTexts";
import { createSelectors } from "../../../src/store/selectors";
import { createMapStore } from "../../../src/store/store";
import { firstView } from "../../../src/store/view";
import { dataset } from "../arbitraries";
import { datasetOf, day, hour, incidentOf, march, placeOf, townAt } from "../examples";
import { unpaired } from "../i18n/directions";
import { orderOf, ordersOf } from "./anyOrder";
import { coast } from "./pictures";

const generated = dataset.chain(ordersOf);
const ofCoast = ordersOf(coast);

/** All that is said, as plain texts. */
const allOf = ({ incident, sources, ...texts }: PictureTexts): readonly string[] => [
  ...Object.values(texts).filter((text) => typeof text === "string"),
  sources(3),
  ...(incident
    ? [incident.title, incident.when, incident.status, ...incident.claims, incident.sources(3)]
    : []),
];

test("a picture counts what the page counts", () => {
  const selectors = createSelectors();
  fc.assert(
    fc.property(generated, ({ dataset, formats, view, ...order }) => {
      const { window, moment, trail, filter, clock } = view;
      const state = createMapStore(dataset, {
        ...firstView(dataset, "en"),
        ...{ window, moment, trail, filter, clock },
      }).getState();
      const { certain, possible } = selectors.visible(state);
      const without = selectors.unplaced(state).length;
      const { messages } = formats;
      const texts = pictureTexts({ dataset, formats, view, ...order });
      expect(texts.counts).toBe(messages.certainAndPossible(certain, possible));
      expect(texts.unplaced).toBe(without > 0 ? messages.withoutPlace(without) : undefined);
    }),
  );
});

test("alternative text and caption say when, in which zone, how many, how many have no place, and that a filter is set", () => {
  fc.assert(
    fc.property(generated, (order) => {
      const { alt, caption, when, zone, counts, unplaced = "", filtered = "" } = pictureTexts(order);
      for (const text of [alt, caption])
        for (const part of [when, zone, counts, unplaced, filtered]) expect(text).toContain(part);
    }),
  );
});

test("a picture says that it is narrowed exactly when a filter is set", () => {
  fc.assert(
    fc.property(
      generated,
      (order) => (pictureTexts(order).filtered !== undefined) === isNarrowed(order.view.filter),
    ),
  );
});

test("an open sign is explained exactly when something is only possible", () => {
  fc.assert(
    fc.property(generated, (order) => {
      const { dataset, view } = order;
      const { possible } = visibleRows(dataset, shownIn(view), view.filter, view.clock);
      return (pictureTexts(order).uncertain !== undefined) === possible > 0;
    }),
  );
});

test("no text leaves a mark of direction without its partner, in any language", () => {
  fc.assert(
    fc.property(ofCoast, (order) => {
      for (const text of allOf(pictureTexts(order))) expect(unpaired(text)).toBe(0);
    }),
  );
});

test("alternative text stays near 400 letters in the first map's chapters, in every language", () => {
  for (const language of languages)
    for (const chapter of [undefined, ...coast.config.chapters]) {
      const { alt } = pictureTexts(orderOf(coast, { language, view: { chapter } }));
      expect(alt.length).toBeLessThanOrEqual(420);
      expect(alt.length).toBeGreaterThan(100);
    }
});

test("the same order says the same", () => {
  fc.assert(
    fc.property(ofCoast, (order) => {
      expect(allOf(pictureTexts(order))).toEqual(allOf(pictureTexts({ ...order })));
    }),
    { numRuns: 20 },
  );
});

const small = (): PictureOrder["dataset"] => {
  const at = (id: string, placeId: string, from: number, category = "attack") =>
    incidentOf({ id, placeId, category, earliest: from, latest: from + hour });
  return datasetOf({
    places: [
      townAt("jableh", [35.93, 35.36], { name: { en: "Jableh" } }),
      townAt("banyas", [35.94, 35.18], { name: { en: "Banyas" } }),
      placeOf({ id: "nowhere", role: "unplaced" }),
    ],
    incidents: [
      at("a", "banyas", march(6, 9), "killing-of-civilians"),
      at("b", "banyas", march(6, 12)),
      at("c", "jableh", march(7, 9)),
      at("d", "nowhere", march(7, 12)),
      incidentOf({ id: "e", placeId: "jableh", earliest: march(8), latest: march(10) }),
    ],
    config: {
      chapters: [
        {
          id: "first",
          title: { en: "6 March" },
          text: { en: "What was reported." },
          window: { from: march(6), to: march(7) },
        },
      ],
      credits: [{ en: "Made for tests." }],
    },
  });
};

test("a picture in words: what it is, of when, how many, of which groups, and where most were", () => {
  expect(pictureTexts(orderOf(small())).alt).toBe(
    "Map with timeline. An example. 6–8 March 2025, Damascus time (UTC+3). 4 incidents, and up to 1 more whose time is not certain. 1 without a stated place. Killings: 1; Fighting: 3 + up to 1. Places with most incidents: Banyas (2), Jableh (1 + up to 1).",
  );
});

test("a chapter is the title, and the map's own title stands under it", () => {
  const dataset = small();
  const { title, subtitle, text, when } = pictureTexts(
    orderOf(dataset, { view: { chapter: dataset.config.chapters[0] } }),
  );
  expect({ title, subtitle, text, when }).toEqual({
    title: "6 March",
    subtitle: "An example",
    text: "What was reported.",
    when: "Thursday 6 March 2025",
  });
});

test("a playhead inside the window ends the stretch that is told, and a trail begins it", () => {
  const moment = march(7, 12);
  expect(pictureTexts(orderOf(small(), { view: { moment } })).when).toBe("6 March, 00:00 – 7 March, 12:00");
  expect(pictureTexts(orderOf(small(), { view: { moment, trail: 6 * hour } })).when).toBe(
    "7 March, 06:00 – 12:00",
  );
  expect(pictureTexts(orderOf(small(), { view: { moment } })).moment).toBe("Friday 7 March 2025, 12:00");
});

test("by the clock of what was known the stretch says so", () => {
  expect(pictureTexts(orderOf(small(), { view: { clock: "known" } })).when).toBe("Reported 6–8 March 2025");
});

test("a stretch over which the clocks change names both offsets", () => {
  const dataset = datasetOf({ config: { timeZone: "Europe/Paris", timeZoneLabel: { en: "Paris time" } } });
  const window = { from: Date.UTC(2025, 2, 29), to: Date.UTC(2025, 2, 31) };
  expect(pictureTexts(orderOf(dataset, { view: { window, moment: window.to } })).zone).toBe(
    "Paris time (UTC+1, UTC+2)",
  );
});

test("a film and a row of small maps count all that they show, wherever the playhead stands", () => {
  const order = orderOf(small(), { view: { moment: march(6, 1) } });
  const { counts } = pictureTexts(orderOf(small()));
  expect(pictureTexts(order, { kind: "film", seconds: 12.2 })).toMatchObject({
    counts,
    alt: expect.stringMatching(/^Film of a map with timeline, 12 seconds\. /),
  });
  expect(pictureTexts(order, { kind: "multiples", moments: [march(7), march(8), march(9)] })).toMatchObject({
    counts,
    alt: expect.stringMatching(/^3 small maps, each with what came since the one before\. /),
  });
  expect(pictureTexts(order).counts).not.toBe(counts);
});

test("a caption carries credit, version and, last and without a stop, the address", () => {
  const { caption } = pictureTexts(orderOf(small(), { address: "maps.example.org/" }));
  expect(caption).toContain(
    "Made for tests. Map: © OpenStreetMap contributors · GeoNames · GSHHG · Natural Earth. Data version 1 · CC BY 4.0. maps.example.org/",
  );
  expect(caption).toMatch(/maps\.example\.org\/$/);
});

test("a citation carries the permanent link where there is one", () => {
  const order = orderOf(small(), { address: "maps.example.org/", link: "https://maps.example.org/?a=1" });
  expect(pictureTexts(order).citation).toMatch(/\nhttps:\/\/maps\.example\.org\/\?a=1$/);
});

test("a filter is told by the names of what it leaves; a whole group by the group's", () => {
  const filter = {
    categories: ["summary-execution", "attack", "clash"],
    statuses: ["disputed" as const],
    places: ["banyas"],
  };
  expect(pictureTexts(orderOf(small(), { view: { filter } })).filtered).toBe(
    "Only a part is shown, filtered by kind (Fighting, Summary execution), status (disputed), place (Banyas).",
  );
});

test("of a long filter four names are told and the rest is counted", () => {
  const statuses = ["claimed", "corroborated", "disputed", "verified", "retracted"] as const;
  const filter = { categories: [], statuses, places: [] };
  expect(pictureTexts(orderOf(small(), { view: { filter } })).filtered).toBe(
    "Only a part is shown, filtered by status (claimed, corroborated, disputed, verified and 1 more).",
  );
});

test("an incident that the map does not have is not told", () => {
  expect(pictureTexts(orderOf(small(), { view: { incident: "z" } })).incident).toBeUndefined();
});

test("an incident is told with when, where and how well it is known", () => {
  const { incident, alt } = pictureTexts(orderOf(small(), { view: { incident: "c" } }));
  expect(incident).toMatchObject({
    title: "c",
    when: "between 09:00 and 10:00 on Friday 7 March",
    status: "claimed",
    place: "Jableh",
    claims: [],
  });
  expect(alt).toContain("Beside the map: c (between 09:00 and 10:00 on Friday 7 March; status: claimed).");
  expect(pictureTexts(orderOf(small(), { view: { incident: "d" } })).incident?.place).toBeUndefined();
});

test("a text that the records lack in Arabic stands apart in a line of Arabic", () => {
  const { caption } = pictureTexts(orderOf(small(), { language: "ar", view: { incident: "c" } }));
  expect(caption).toContain("\u2066Made for tests.\u2069 الخريطة: \u2066© OpenStreetMap contributors\u2069");
});

test("a stretch of no length is told as a moment", () => {
  const window = { from: march(6), to: march(6) + day };
  expect(pictureTexts(orderOf(small(), { view: { window, moment: window.from } })).when).toBe(
    "Thursday 6 March 2025, 00:00",
  );
});
