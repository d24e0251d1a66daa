import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { merged } from "../../../../src/cli/import/merge";
import { levelOf, partOf, parts, tiles } from "../../../../src/cli/import/pyramid";
import { RowStore } from "../../../../src/cli/import/rowStore";
import { createRuns } from "../../../../src/cli/import/runs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-runs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const event = (earliest: number, part = 0, id = `e${earliest}`, title = "") => ({
  times: { earliest, latest: earliest + 1, longitude: 36, latitude: 35, category: 3, part },
  texts: { id, title, place: "Banyas — بانياس", source: "", url: "https://example.org/" },
});

describe("what is kept of events while they are sorted", () => {
  test("comes out as it went in, also where it had to grow", () => {
    const store = new RowStore(3, 8);
    for (const { times, texts } of [event(5), event(-7, 1, "b", "Ein Titel, 長い"), event(5.5)])
      store.add(times, texts);
    expect([...store.earliest]).toEqual([5, -7, 5.5]);
    expect(store.latest(1)).toBe(-6);
    expect(store.category(2)).toBe(3);
    expect(store.part[1]).toBe(1);
    expect(["id", "title", "place", "source", "url"].map((name) => store.text(1, name as "id"))).toEqual([
      "b",
      "Ein Titel, 長い",
      "Banyas — بانياس",
      "",
      "https://example.org/",
    ]);
  });

  test("is as many events as there is room for, and no more", () => {
    const store = new RowStore(1);
    const { times, texts } = event(1);
    store.add(times, texts);
    expect(() => store.add(times, texts)).toThrow("full");
  });
});

describe("sorting by runs in a file", () => {
  test("gives what sorting in memory gives, events of one time in the order in which they came", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 })), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 3 }),
        (rows, most, [longest = 0]) => {
          const runs = createRuns(folder, "runs");
          const store = new RowStore(most, 16);
          for (const [index, [earliest, part]] of rows.entries()) {
            if (store.length === most) runs.write(store);
            // One of the texts is longer than what is fetched from the file at once.
            const { times, texts } = event(
              earliest,
              part,
              `e${index}`,
              "é".repeat(index === 3 ? longest : 1),
            );
            store.add(times, texts);
          }
          if (store.length > 0) runs.write(store);
          const idsOf = (list: typeof runs.list) => {
            const all = new RowStore(60);
            for (const bytes of merged(list.map((run) => runs.read(run)))) all.addBytes(bytes);
            return Array.from({ length: all.length }, (_, row) => all.text(row, "id"));
          };
          const expected = (kept: (part: number) => boolean) =>
            rows
              .map(([earliest, part], index) => ({ earliest, part, id: `e${index}` }))
              .filter(({ part }) => kept(part))
              .sort((a, b) => a.earliest - b.earliest)
              .map(({ id }) => id);
          for (const part of [0, 1, 2])
            expect(idsOf(runs.list.filter((run) => run.part === part))).toEqual(
              expected((each) => each === part),
            );
          expect(idsOf(runs.list).length).toBe(rows.length);
          runs.remove();
        },
      ),
      { numRuns: 30 },
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the levels of a pyramid", () => {
  test("hold 1/256 of all, then as many as make 1/64, 1/16 and 1/4, then the rest", () => {
    const counts = [0, 0, 0, 0, 0];
    for (let hash = 0; hash < 2 ** 32; hash += 2 ** 22) counts[levelOf(hash)]!++;
    expect(counts).toEqual([4, 12, 48, 192, 768]);
  });

  test("come one after the other in the file, and in each the short events before the long ones", () => {
    const day = 86_400_000;
    const inOrder = [0, 1, 2, 3, 4].flatMap((level) =>
      [1, 2 * day + 1, 200 * day].map((duration) => partOf(level, duration)),
    );
    expect(inOrder).toEqual(Array.from({ length: parts }, (_, part) => part));
  });
});

describe("row groups of one stretch of time", () => {
  test("hold each event once, are full but for few, and in the order of time", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (length, most, seed) => {
          const store = scattered(length, seed);
          const groups = tiles(store, most);
          expect(groups.flatMap((group) => [...group]).sort((a, b) => a - b)).toEqual(
            Array.from({ length }, (_, row) => row),
          );
          expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(most);
          const strips = Math.max(1, Math.round(Math.sqrt(Math.ceil(length / most))));
          expect(groups.length).toBeLessThanOrEqual(Math.ceil(length / most) + strips);
          for (const group of groups) {
            const times = Array.from(group, (row) => store.earliest[row]!);
            expect(times).toEqual(times.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("lie apart: together their boxes cover hardly more than all of it once", () => {
    const store = scattered(1600, 7);
    const area = (rows: Iterable<number>) => {
      const list = [...rows];
      const side = (values: Float64Array) => {
        const own = list.map((row) => values[row]!);
        return Math.max(...own) - Math.min(...own);
      };
      return side(store.longitude) * side(store.latitude);
    };
    const groups = tiles(store, 100);
    expect(groups).toHaveLength(16);
    const covered = groups.reduce((sum, group) => sum + area(group), 0);
    expect(covered).toBeLessThan(1.05 * area(Array.from({ length: 1600 }, (_, row) => row)));
  });
});

function scattered(length: number, seed: number): RowStore {
  const store = new RowStore(length);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let row = 0; row < length; row++) {
    const { times, texts } = event(Math.floor(random() * 1000), 0, `e${row}`);
    store.add({ ...times, longitude: random(), latitude: random() }, texts);
  }
  return store;
}
