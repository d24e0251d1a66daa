import { afterEach, expect, test } from "vitest";
import { near, type Stage, setStage } from "../map/stage";

let stage: Stage;
afterEach(() => stage.clear());

const marks = () => [...stage.frame.querySelectorAll<HTMLButtonElement>(".mark")];
const named = (place: string) => marks().find((mark) => mark.dataset.places === place)!;
const settled = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

test("each visible place with a point is in exactly one mark, and each mark names its first place", async () => {
  stage = await setStage();
  const { dataset, mounted } = stage;
  const state = mounted.store.getState();
  const spots = mounted.selectors.spots(state);
  const expected = mounted.selectors.visible(state).rows.flatMap((row) => {
    const spot = spots.get(dataset.incidents[row]!.placeId);
    return spot?.kind === "point" ? [spot.placeId] : [];
  });
  const shown = marks().flatMap((mark) => mark.dataset.places!.split(" "));
  expect(shown.toSorted()).toEqual([...new Set(expected)].toSorted());
  for (const mark of marks()) {
    const [first = ""] = mark.dataset.places!.split(" ");
    expect(mark.getAttribute("aria-label")).toContain(dataset.places.get(first)?.name.en);
  }
});

test("a mark can be hit: at least 28 pixels wide and high, and nothing but marks lies under the pointer there", async () => {
  stage = await setStage({ camera: near });
  for (const mark of marks()) {
    const { left, top, width, height } = mark.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThan(27.9);
    const [x, y] = [left + width / 2, top + height / 2];
    const { right, bottom, ...frame } = stage.frame.getBoundingClientRect();
    if (x < frame.left || y < frame.top || x > right || y > bottom) continue;
    expect(document.elementFromPoint(x, y)?.closest(".mark")).not.toBeNull();
  }
});

test("between the marks the pointer reaches what lies under them", async () => {
  stage = await setStage({ camera: near });
  const { left, top } = stage.frame.getBoundingClientRect();
  const under = document.elementFromPoint(left + 4, top + 4);
  expect(under?.closest(".map-marks")).toBeNull();
});

test("a mark keeps its element, and with it the focus, while time goes on and the map moves", async () => {
  stage = await setStage({ camera: near });
  const mark = named("arza");
  mark.focus();
  stage.mounted.actions.setWindowTo(stage.mounted.store.getState().window.to - 3_600_000);
  stage.mounted.actions.moveCamera({ ...near, longitude: near.longitude + 0.1 });
  stage.mounted.actions.openPlaces(["arza"]);
  await settled();
  expect(named("arza")).toBe(mark);
  expect(document.activeElement).toBe(mark);
  expect(mark.getAttribute("aria-pressed")).toBe("true");
});

test("where marks are joined and parted again, the focus stays with the place", async () => {
  stage = await setStage({ camera: near });
  named("arza").focus();
  stage.mounted.actions.moveCamera({ ...near, zoom: 5 });
  await settled();
  const joined = document.activeElement as HTMLElement;
  expect(joined.dataset.places!.split(" ")).toContain("arza");
  expect(joined.dataset.places!.split(" ").length).toBeGreaterThan(1);
  stage.mounted.actions.moveCamera(near);
  await settled();
  const [first] = joined.dataset.places!.split(" ");
  expect((document.activeElement as HTMLElement).dataset.places!.split(" ")).toContain(first);
});

test("where somebody else has the focus, marks that are joined do not take it", async () => {
  stage = await setStage({ camera: near });
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  stage.mounted.actions.moveCamera({ ...near, zoom: 5 });
  await settled();
  expect(document.activeElement).toBe(field);
  field.remove();
});

test("one sign stands for one incident: filled when certain, open when it may lie outside the window", async () => {
  stage = await setStage({ camera: near });
  const { selectors, store } = stage.mounted;
  const { possible, certain, rows } = selectors.visible(store.getState());
  const onMap = rows.filter(
    (row) => selectors.spots(store.getState()).get(stage.dataset.incidents[row]!.placeId)?.kind === "point",
  );
  expect(certain + possible).toBe(rows.length);
  const signs = stage.frame.querySelectorAll(".mark .sign");
  expect(signs).toHaveLength(onMap.length);
  const possibleOnMap = onMap.filter((row) => selectors.visible(store.getState()).possibleRows.has(row));
  expect(stage.frame.querySelectorAll(".mark .sign.is-possible")).toHaveLength(possibleOnMap.length);
});
