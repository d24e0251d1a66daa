import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadMessages } from "../../../src/i18n/messages";
import { hour, march } from "../examples";
import { begun, type Framed } from "./host";

beforeAll(() => loadMessages("fr"));

/** The reply to a command, once its turn has come. */
async function replyTo({ command, of, wait }: Framed, name: string, fields?: object) {
  const id = command(name, fields);
  await wait(16);
  return of("reply").find((reply) => reply.id === id);
}

test("a host moves the playhead, by milliseconds or by the clock of the place", async () => {
  const page = begun();
  expect(await replyTo(page, "seek", { at: march(7, 18) })).toMatchObject({ ok: true });
  expect(page.table.store.getState().moment).toBe(march(7, 18));
  expect(await replyTo(page, "seek", { at: "2025-03-08T06:00" })).toMatchObject({ ok: true });
  expect(page.table.store.getState().moment).toBe(march(8, 6));
  expect(await replyTo(page, "seek", { at: "2025-03-08T06:00Z" })).toMatchObject({ ok: true });
  expect(page.table.store.getState().moment).toBe(march(8, 9));
});

test("the playhead stays inside the window", async () => {
  const page = begun();
  await replyTo(page, "seek", { at: march(12) });
  expect(page.table.store.getState().moment).toBe(march(9));
});

test("a host opens a window, with the playhead at its end", async () => {
  const page = begun();
  await replyTo(page, "window", { from: "2025-03-07", to: march(8) });
  expect(page.table.store.getState()).toMatchObject({
    window: { from: march(7), to: march(8) },
    moment: march(8),
  });
});

test("a time that is none, or lies where the map has nothing, moves nothing", async () => {
  const page = begun();
  const before = page.table.store.getState();
  const malformed = [
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    "soon",
    "2025-02-30",
    {},
    "1".repeat(1e6),
  ];
  for (const at of malformed)
    expect(await replyTo(page, "seek", { at }), String(at).slice(0, 20)).toMatchObject({
      error: "malformed",
    });
  for (const at of [0, march(16), "1970-01-01", 8.64e15, Number.MAX_VALUE])
    expect(await replyTo(page, "seek", { at })).toMatchObject({ error: "outside the map's time" });
  for (const window of [
    { from: march(8), to: march(7) },
    { from: march(7), to: march(7) },
    { from: march(7) },
  ])
    expect(await replyTo(page, "window", window)).toMatchObject({ error: "malformed" });
  expect(page.table.store.getState()).toBe(before);
});

test("a host plays and pauses; where nobody can see the page it does not play", async () => {
  const page = begun();
  await replyTo(page, "play");
  expect(page.table.store.getState().isPlaying).toBe(true);
  await replyTo(page, "pause");
  expect(page.table.store.getState().isPlaying).toBe(false);
  page.hide(true);
  expect(await replyTo(page, "play")).toMatchObject({ error: "not available" });
  expect(page.table.store.getState().isPlaying).toBe(false);
});

test("a host filters by ids; what it leaves out stays, and an empty list shows all", async () => {
  const page = begun();
  await replyTo(page, "filter", { categories: ["clash", "clash"], statuses: ["claimed"] });
  expect(page.table.store.getState().filter).toEqual({
    categories: ["clash"],
    statuses: ["claimed"],
    places: [],
  });
  await replyTo(page, "filter", { places: ["banias"], categories: [] });
  expect(page.table.store.getState().filter).toEqual({
    categories: [],
    statuses: ["claimed"],
    places: ["banias"],
  });
});

test("ids that the map does not have are refused, and no part of such a filter is set", async () => {
  const page = begun();
  const before = page.table.store.getState();
  for (const [fields, error] of [
    [{ categories: ["clash"], places: ["nowhere"] }, "unknown value"],
    [{ statuses: ["__proto__"] }, "unknown value"],
    [{ categories: ["constructor"] }, "unknown value"],
    [{ categories: "clash" }, "malformed"],
    [{ categories: [1] }, "malformed"],
    [{ places: Array.from({ length: 1001 }, () => "banias") }, "malformed"],
  ] as const)
    expect(await replyTo(page, "filter", fields)).toMatchObject({ ok: false, error });
  expect(page.table.store.getState()).toBe(before);
});

test("a host chooses language and theme, among those that there are", async () => {
  const page = begun();
  expect(await replyTo(page, "language", { language: "fr" })).toMatchObject({ ok: true });
  expect(await replyTo(page, "theme", { theme: "dark" })).toMatchObject({ ok: true });
  expect(page.table.store.getState()).toMatchObject({ language: "fr", theme: "dark" });
  expect(await replyTo(page, "theme", { theme: null })).toMatchObject({ ok: true });
  expect(page.table.store.getState().theme).toBeUndefined();
  for (const [name, value] of [
    ["language", "de"],
    ["language", "__proto__"],
    ["theme", "sepia"],
    ["theme", undefined],
  ] as const)
    expect(await replyTo(page, name, { [name]: value })).toMatchObject({ error: "unknown value" });
});

test("commands that do not exist are refused, those that every object has among them", async () => {
  const page = begun();
  for (const name of ["load", "setData", "constructor", "__proto__", "toString", "hasOwnProperty", ""])
    expect(await replyTo(page, name)).toMatchObject({ ok: false, error: "unknown command" });
});

test("thousands of commands in one turn move the map once, each is answered, and beyond a thousand refused", async () => {
  const { table, command, of, wait } = begun();
  let moves = 0;
  table.store.subscribe(() => {
    moves += 1;
  });
  for (let index = 0; index < 10_000; index++) command("seek", { at: march(7) + (index % 1000) * 60_000 });
  await wait(16);
  expect(moves).toBe(1);
  expect(table.store.getState().moment).toBe(march(7) + 999 * 60_000);
  const replies = of("reply");
  expect(replies).toHaveLength(10_000);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1000);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: "too many commands" });
});

test("of commands in one turn those on different subjects are all carried out, in the order of their last ones", async () => {
  const { table, command, wait } = begun();
  command("seek", { at: march(6, 12) });
  command("window", { from: march(7), to: march(8) });
  command("seek", { at: march(7) + 2 * hour });
  command("filter", { categories: ["clash"] });
  command("filter", { statuses: ["claimed"] });
  await wait(16);
  expect(table.store.getState()).toMatchObject({
    window: { from: march(7), to: march(8) },
    moment: march(7, 2),
    filter: { categories: ["clash"], statuses: ["claimed"] },
  });
});

test("whatever is sent, each command with an id is answered once, the data and the words stay as they are, and the view holds together", async () => {
  const value = fc.oneof(
    fc.anything(),
    fc.integer({ min: march(1), max: march(20) }),
    fc.constantFrom("2025-03-07", "dark", "fr", "clash", "banias", ["clash"], ["claimed"], null),
  );
  const command = fc.record(
    {
      command: fc.oneof(
        fc.constantFrom("seek", "window", "play", "pause", "filter", "language", "theme", "valueOf"),
        fc.anything(),
      ),
      at: value,
      from: value,
      to: value,
      categories: value,
      statuses: value,
      places: value,
      language: value,
      theme: value,
    },
    { requiredKeys: ["command"] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 20 }), async (commands) => {
      const { table, hear, of, wait } = begun();
      const { dataset, search } = table.store.getState();
      commands.forEach((each, id) => {
        hear({ ...each, daymark: 1, type: "command", id });
      });
      await wait(16);
      expect(
        of("reply")
          .map(({ id }) => id)
          .toSorted((a, b) => Number(a) - Number(b)),
      ).toEqual(commands.map((_, id) => id));
      const state = table.store.getState();
      expect(state).toMatchObject({ dataset, search });
      expect(state.window.from).toBeLessThan(state.window.to);
      expect(state.moment).toBeGreaterThanOrEqual(state.window.from);
      expect(state.moment).toBeLessThanOrEqual(state.window.to);
    }),
  );
});
