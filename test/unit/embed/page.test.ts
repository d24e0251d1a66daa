import { expect, test } from "vitest";
import { march } from "../examples";
import { begun, framed } from "./host";

const hello = { daymark: 1, type: "hello" };

test("the height of the built page is told before there is a map; that the map can be used, once it can", async () => {
  const { talk, table, of, wait } = framed();
  expect(of("height")).toEqual([{ height: 640 }]);
  expect(of("ready")).toEqual([]);
  talk.begin(table);
  await wait(1000);
  expect(of("ready")).toEqual([{ version: "1", title: "An example", language: "en" }]);
  expect(of("view")).toEqual([
    {
      address: "",
      window: { from: march(6), to: march(9) },
      moment: march(9),
      counts: { certain: 2, possible: 1 },
      playing: false,
    },
  ]);
});

test("each height is told once in every dialect, and a page that is not made for frames tells none", () => {
  const page = framed();
  const first = page.said.length;
  expect(page.said).toContainEqual({ sentinel: "amp", type: "embed-size", height: 640 });
  page.size({ height: 640 });
  page.size({ content: 640.4, height: 640 });
  page.size({ content: 640.9 });
  expect(page.of("height")).toEqual([{ height: 640 }, { height: 641 }]);
  expect(page.said).toHaveLength(2 * first);
  const whole = framed({ isForFrames: false });
  whole.size({ content: 900 });
  expect(whole.said).toEqual([]);
});

test("whoever listens late hears all of it again by saying hello, however often it is said at once", async () => {
  const { hear, said, of, wait } = begun();
  for (let times = 0; times < 10_000; times++) hear(hello);
  await wait(16);
  expect(of("ready")).toHaveLength(1);
  expect(of("height")).toEqual([{ height: 640 }]);
  expect(of("view")).toHaveLength(1);
  expect(said.length).toBeLessThan(10);
  hear(hello);
  await wait(16);
  expect(of("ready")).toHaveLength(2);
});

test("WordPress's script, which may come after the map, is told the height again", async () => {
  const { hear, said, wait } = begun({ address: "https://maps.example.org/embed/#?secret=XyZ" });
  hear({ message: "ready", secret: "XyZ" });
  await wait(16);
  expect(said).toContainEqual({ message: "height", value: 640, secret: "XyZ" });
});

test("WordPress may name a frame that is there already", () => {
  const { enter, said } = begun();
  enter("https://maps.example.org/embed/#from=2025-03-07&to=2025-03-08#?secret=XyZ");
  expect(said).toContainEqual({ message: "height", value: 640, secret: "XyZ" });
  const before = said.length;
  enter("https://maps.example.org/embed/#place=jableh#?secret=XyZ");
  expect(said).toHaveLength(before);
});

test("only the window right around the page is heard", async () => {
  const { hear, said, table, wait } = begun();
  const command = { daymark: 1, type: "command", id: 1, command: "seek", at: march(7) };
  for (const source of [null, undefined, {}, globalThis]) hear(command, source ?? "nobody");
  hear(hello, {});
  await wait(1000);
  expect(said).toEqual([]);
  expect(table.store.getState().moment).toBe(march(9));
});

test("what is not of this protocol is passed over, whatever it is", async () => {
  const { hear, said, wait } = begun();
  const strange = [
    null,
    undefined,
    1,
    "pymxPYMx",
    "",
    [],
    [1],
    {},
    { daymark: 1 },
    { daymark: "1", type: "command" },
  ];
  for (const data of [
    ...strange,
    { daymark: 1, type: "__proto__" },
    { daymark: 1, type: "command" },
    new Map(),
  ])
    hear(data);
  await wait(1000);
  expect(said).toEqual([]);
});

test("a command before there is a map, and one of another version, is refused", () => {
  const { hear, command, of } = framed();
  const early = command("play");
  hear({ daymark: 2, type: "command", id: "x", command: "play" });
  expect(of("reply")).toEqual([
    { id: early, ok: false, error: "not ready" },
    { id: "x", ok: false, error: "unknown version" },
  ]);
});

test("a page without data says so once, and again to who says hello", async () => {
  const { talk, hear, of, wait } = framed();
  talk.fail("The data of this map could not be read.");
  const error = { code: "data", message: "The data of this map could not be read." };
  expect(of("error")).toEqual([error]);
  hear(hello);
  await wait(16);
  expect(of("error")).toEqual([error, error]);
  expect(of("ready")).toEqual([]);
});

test("a map that can't be drawn is told once, a picture in its place is no error", () => {
  const { table, of } = begun();
  table.actions.setBackground("plain");
  expect(of("error")).toEqual([]);
  table.actions.setBackground("unavailable");
  table.actions.setTheme("dark");
  expect(of("error")).toMatchObject([{ code: "map", message: expect.stringContaining("background map") }]);
});

test("a host that makes the frame taller than it is told does not make the page grow for ever", () => {
  const { size, of } = framed();
  let height = 640;
  for (let turn = 0; turn < 100; turn++) {
    height += 20;
    size({ height, content: height });
  }
  expect(of("height").length).toBeLessThanOrEqual(3);
});
