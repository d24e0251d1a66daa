import { afterEach, expect, test } from "vitest";
import { hour, noon, spotsOf, type Told } from "./crowdOf";
import type { CrowdStage } from "./crowdStage";
import { setCrowd } from "./crowdStage";

let stage: CrowdStage;
afterEach(() => stage.clear());

const frameDrawn = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

const camera = { longitude: 0, latitude: 0, zoom: 6 };
const degree = (512 * 2 ** 6) / 360;
/** In the middle; 40 pixels east of it; 30 pixels east of that and 80 south; far in the west. */
const events: readonly Told[] = [
  { at: [0, 0] },
  { at: [40 / degree, 0], latest: noon + 5 * hour },
  { at: [70 / degree, -80 / degree] },
  { at: [-380 / degree, 0] },
];

const pointerAt = (type: string, x: number, y: number, more: PointerEventInit = {}) => {
  const { left, top } = stage.frame.getBoundingClientRect();
  const [clientX, clientY] = [left + 400 + x, top + 250 + y];
  stage.button.dispatchEvent(
    new PointerEvent(type, { clientX, clientY, bubbles: true, detail: 1, pointerType: "mouse", ...more }),
  );
};
const key = (name: string) =>
  stage.button.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const pointed = () => stage.session.store.getState().pointed?.row;
const label = () => stage.frame.querySelector(".crowd-label")?.textContent;

test("the pointer finds the nearest event within eight pixels, and a label says what it is", async () => {
  stage = await setCrowd(events, { camera });
  pointerAt("pointermove", 6, 3);
  await frameDrawn();
  expect(pointed()).toBe(0);
  await frameDrawn();
  expect(label()).toContain("event-0");
  expect(getComputedStyle(stage.button).cursor).toBe("pointer");
  pointerAt("pointermove", 0, 9);
  await frameDrawn();
  expect(pointed(), "nine pixels are too many").toBeUndefined();
  pointerAt("pointermove", 41, 0);
  pointerAt("pointermove", 70, 82);
  await frameDrawn();
  expect(pointed(), "only where the pointer came to rest").toBe(2);
});

test("a click opens the event under it, a finger one that is further away, and none opens nothing", async () => {
  stage = await setCrowd(events, { camera });
  pointerAt("click", 36, 0);
  pointerAt("click", 0, 14);
  pointerAt("click", 0, 14, { pointerType: "touch" });
  expect(stage.opened).toEqual([1, 0]);
});

test("what the window or a category leaves out is not found", async () => {
  stage = await setCrowd(events, { camera });
  stage.mounted.actions.openWindow({ from: noon + 2 * hour, to: noon + 4 * hour });
  pointerAt("click", 0, 0);
  pointerAt("click", 40, 0);
  expect(stage.opened).toEqual([1]);
});

test("arrow keys go from event to event, are said, and the map follows; Enter opens, Escape leaves", async () => {
  stage = await setCrowd(events, { camera });
  stage.button.focus();
  key("ArrowRight");
  await frameDrawn();
  expect(pointed(), "first the one nearest to the middle").toBe(0);
  key("ArrowRight");
  await frameDrawn();
  expect(pointed()).toBe(1);
  key("ArrowDown");
  await frameDrawn();
  expect(pointed()).toBe(2);
  expect(stage.frame.querySelector("[aria-live]")?.textContent).toContain("event-2");
  expect(stage.mounted.store.getState().camera, "so far all are well within the frame").toEqual(camera);
  key("ArrowLeft");
  await frameDrawn();
  expect(pointed(), "what lies more above than left is not on the way").toBe(3);
  await frameDrawn();
  const { longitude } = stage.mounted.store.getState().camera!;
  expect(longitude, "brought in from the edge").toBeLessThan(0);
  stage.button.dispatchEvent(new MouseEvent("click", { detail: 0, bubbles: true }));
  expect(stage.opened).toEqual([3]);
  key("Escape");
  await frameDrawn();
  expect(pointed()).toBeUndefined();
  expect(stage.button.getAttribute("aria-label")).toContain("Events on the map");
});

test("many seeks within one frame are drawn twice at most: at once, and as they stand at the next frame", async () => {
  stage = await setCrowd(events, { camera });
  await frameDrawn();
  const gl = stage.canvas.getContext("webgl2")!;
  let clears = 0;
  const { clear } = gl;
  gl.clear = (bits) => {
    clears++;
    clear.call(gl, bits);
  };
  for (let step = 1; step <= 30; step++) stage.mounted.actions.seek(noon + (step * hour) / 10);
  expect(clears).toBe(1);
  const next = new Promise<number>((done) => requestAnimationFrame(() => done(spotsOf(stage.canvas).length)));
  stage.mounted.actions.openWindow({ from: noon + 2 * hour, to: noon + 4 * hour });
  expect(await next, "what is drawn is the last of them").toBe(1);
  expect(clears).toBe(2);
});

test("a camera that moves is drawn in the same task, with no frame between", async () => {
  stage = await setCrowd([{ at: [0, 0] }], { camera });
  await frameDrawn();
  stage.mounted.actions.moveCamera({ ...camera, longitude: 30 / degree });
  const [spot] = spotsOf(stage.canvas);
  const ratio = stage.canvas.width / stage.size.width;
  expect(spot!.x / ratio).toBeCloseTo(370, 0);
});
