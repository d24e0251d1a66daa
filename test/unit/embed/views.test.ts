import { expect, test } from "vitest";
import { march } from "../examples";
import { begun } from "./host";

test("a view is told once it has rested, as the last change left it", async () => {
  const { table, of, wait } = begun();
  for (let hours = 0; hours < 24; hours++) {
    table.actions.seek(march(7, hours));
    await wait(100);
  }
  expect(of("view")).toEqual([]);
  await wait(150);
  expect(of("view")).toMatchObject([{ moment: march(7, 23), address: "at=2025-03-07T23:00" }]);
});

test("what changes nothing of the view is not told, nor is a view that has come back", async () => {
  const { table, said, wait } = begun();
  table.actions.point(["jableh"]);
  await wait(250);
  table.actions.seek(march(7));
  table.actions.seek(march(9));
  await wait(250);
  expect(said).toEqual([]);
});

test("while playing four views a second are told at most, and the last one as play ends", async () => {
  const { table, of, wait } = begun();
  table.actions.setSpeed(3_600_000);
  table.player.play();
  for (let frame = 0; frame < 300; frame++) {
    table.clock.frame(20);
    await wait(20);
  }
  const whilePlaying = of("view");
  expect(whilePlaying.length).toBeGreaterThan(12);
  expect(whilePlaying.length).toBeLessThanOrEqual(24);
  expect(whilePlaying.at(-1)).toMatchObject({ playing: true });
  table.player.pause();
  await wait(250);
  expect(of("view").at(-1)).toMatchObject({ playing: false, moment: table.store.getState().moment });
});

test("what is searched for is told to nobody", async () => {
  const { table, said, wait } = begun();
  table.store.setState({ search: "a name", found: new Set(["one"]) });
  await wait(250);
  expect(JSON.stringify(said)).not.toContain("a name");
});

test("places and incidents that are opened and closed are told by their ids", async () => {
  const { table, of, wait } = begun();
  table.actions.openPlaces(["jableh", "banias"]);
  await wait(250);
  table.actions.toggleIncident("two");
  await wait(250);
  table.actions.closeCard();
  await wait(250);
  expect(of("selection")).toEqual([
    { places: ["jableh", "banias"], incident: null },
    { places: ["jableh", "banias"], incident: "two" },
    { places: [], incident: null },
  ]);
});
