import { expect, test } from "vitest";
import { encodeEvents } from "../../../../src/core/events/encode";
import type { EventPart, EventRowGroup } from "../../../../src/events/parquet";
import { createArchiveGroups } from "../../../../src/store/events/archiveGroups";
import { exampleConfig } from "../../examples";
import { columnsOf, settled } from "./made";

const rows = 10;
const group = (index: number): EventRowGroup => ({
  index,
  first: index * rows,
  rows,
  span: undefined,
  bounds: undefined,
  level: 0,
  bytes: 100,
});

function partOf(of: EventRowGroup): EventPart {
  const columns = columnsOf(
    Array.from({ length: rows }, (_, row) => ({ id: `e${of.first + row}`, earliest: row })),
  );
  const fileRows = Uint32Array.from({ length: rows }, (_, row) => of.first + row);
  return {
    group: of,
    columns,
    block: encodeEvents(columns, exampleConfig),
    fileRows,
    problems: [],
    rejected: 0,
  };
}

/** A file whose row groups come when the test says so. */
function slowFile(mostKept = 1000) {
  const asked: number[] = [];
  const given = new Set<number>();
  const waiting = new Map<number, () => void>();
  const groups = createArchiveGroups({
    read: (of, signal) => {
      asked.push(of.index);
      return new Promise((done, fail) => {
        signal.addEventListener("abort", () => {
          given.add(of.index);
          fail(signal.reason);
        });
        waiting.set(of.index, () => done(partOf(of)));
      });
    },
    onPart: () => undefined,
    mostKept,
  });
  return {
    groups,
    asked,
    givenUp: given,
    async come(...indexes: readonly number[]) {
      for (const index of indexes) waiting.get(index)!();
      await settled();
    },
  };
}

const atHand = ({ groups }: ReturnType<typeof slowFile>, count: number) =>
  Array.from({ length: count }, (_, index) => index).filter((index) => groups.get(group(index)));

test("a row group that is under way is asked for once, whoever waits for it", async () => {
  const file = slowFile();
  const both = [file.groups.read(group(3)), file.groups.read(group(3))];
  await file.come(3);
  const [one, other] = await Promise.all(both);
  expect(one).toBe(other);
  expect(await file.groups.read(group(3))).toBe(one);
  expect(file.asked).toEqual([3]);
});

test("what is under way for a view that was left is given up, what the next one needs too goes on", async () => {
  const file = slowFile();
  file.groups.need([group(1), group(2)]);
  const left = expect(file.groups.read(group(1))).rejects.toThrow(/abort/i);
  const stays = file.groups.read(group(2));
  file.groups.need([group(2), group(4)]);
  await left;
  expect([...file.givenUp]).toEqual([1]);
  await file.come(2);
  expect((await stays).fileRows[0]).toBe(20);
  const again = file.groups.read(group(1));
  await file.come(1);
  expect((await again).fileRows[0]).toBe(10);
  expect(file.asked).toEqual([1, 2, 1]);
});

test("no more rows are kept than the bound says, however many views are looked at; those needed last stay", async () => {
  const file = slowFile(5 * rows);
  for (let view = 0; view < 30; view++) {
    const needed = [group(view), group(view + 1)];
    file.groups.need(needed);
    const reads = needed.map((each) => file.groups.read(each));
    await file.come(...(view === 0 ? [0, 1] : [view + 1]));
    await Promise.all(reads);
    const kept = atHand(file, 40);
    expect(kept.length).toBeLessThanOrEqual(5);
    expect(kept).toEqual(expect.arrayContaining([view, view + 1]));
  }
  expect(file.asked).toHaveLength(31);
  expect(atHand(file, 40)).toEqual([26, 27, 28, 29, 30]);
});

test("a view that needs more than is kept has all of it; the next one lets go", async () => {
  const file = slowFile(2 * rows);
  const needed = [0, 1, 2, 3].map(group);
  file.groups.need(needed);
  const reads = needed.map((each) => file.groups.read(each));
  await file.come(0, 1, 2, 3);
  await Promise.all(reads);
  expect(atHand(file, 9)).toEqual([0, 1, 2, 3]);
  file.groups.need([group(3)]);
  expect(atHand(file, 9)).toEqual([2, 3]);
});

test("a row group that could not be had is asked for again", async () => {
  let isBroken = true;
  const groups = createArchiveGroups({
    read: async (of) => {
      if (isBroken) throw new Error("The host did not answer.");
      return partOf(of);
    },
    onPart: () => undefined,
  });
  await expect(groups.read(group(0))).rejects.toThrow("did not answer");
  isBroken = false;
  expect((await groups.read(group(0))).fileRows).toHaveLength(rows);
});
