import fc from "fast-check";
import { expect, test } from "vitest";
import { type Facet, isNarrowed, noFilter, passes, toggled } from "../../../src/core/filter";
import { categoriesIn, groupIndex, groupOf } from "../../../src/core/groups";
import { question } from "../arbitraries";
import { exampleConfig } from "../examples";

const facets: readonly Facet[] = ["categories", "statuses", "places"];

test("an empty filter lets everything pass and is not narrowed", () => {
  fc.assert(
    fc.property(question, ({ dataset }) => {
      expect(dataset.incidents.every((incident) => passes(dataset, incident, noFilter))).toBe(true);
    }),
  );
  expect(isNarrowed(noFilter)).toBe(false);
  expect(isNarrowed({ ...noFilter, statuses: ["claimed"] })).toBe(true);
});

test("leaving a facet out is the same as emptying it", () => {
  fc.assert(
    fc.property(question, fc.constantFrom(...facets), ({ dataset, filter }, facet) => {
      for (const incident of dataset.incidents) {
        expect(passes(dataset, incident, filter, facet)).toBe(
          passes(dataset, incident, { ...filter, [facet]: [] }),
        );
      }
    }),
  );
});

test("an incident passes a filter if it passes each of its facets alone", () => {
  fc.assert(
    fc.property(question, ({ dataset, filter }) => {
      for (const incident of dataset.incidents) {
        const each = facets.map((facet) =>
          passes(dataset, incident, { ...noFilter, [facet]: filter[facet] }),
        );
        expect(passes(dataset, incident, filter)).toBe(each.every(Boolean));
      }
    }),
  );
});

test("two choices of a facet show what either would show", () => {
  fc.assert(
    fc.property(question, ({ dataset }) => {
      const places = [...dataset.places.keys()].slice(0, 2);
      for (const incident of dataset.incidents) {
        const either = places.some((place) => passes(dataset, incident, { ...noFilter, places: [place] }));
        expect(passes(dataset, incident, { ...noFilter, places })).toBe(either);
      }
    }),
  );
});

test("a choice that is toggled twice leaves the list as it was", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9)), fc.nat(9), (list, value) => {
      const once = toggled(list, value);
      expect(once.includes(value)).toBe(!list.includes(value));
      expect(toggled(once, value).toSorted()).toEqual(list.toSorted());
      if (!list.includes(value)) expect(toggled(once, value)).toEqual(list);
    }),
  );
});

test("every category belongs to the group that names it", () => {
  for (const [index, group] of exampleConfig.groups.entries()) {
    for (const category of categoriesIn(exampleConfig, group)) {
      expect(groupIndex(exampleConfig, category)).toBe(index);
      expect(groupOf(exampleConfig, category)).toBe(group);
    }
  }
  expect(groupIndex(exampleConfig, "no such category")).toBe(-1);
});
