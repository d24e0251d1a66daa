import "virtual:theme.css";
import "../../../src/ui/style/index.css";
import { afterEach, expect, test } from "vitest";
import { frameOrigin, lonLatAt, worldPoint } from "../../../src/core/mercator";
import type { Dataset, LonLat } from "../../../src/core/model";
import { loadDataset } from "../../../src/dataset/load";
import { createSvgBackground, type SvgBackground } from "../../../src/map/svgBackground";
import { createMounted } from "../../../src/store/mounted";
import { firstView, type View } from "../../../src/store/view";
import { near } from "./stage";

const size = { width: 600, height: 400 };
let clear = () => {};
afterEach(() => clear());

/** A box on the page with the picture in it, and what it has said. */
async function setPicture(change: Partial<View> = {}, config: Partial<Dataset["config"]> = {}) {
  const { dataset } = await loadDataset("/data/syria-coast-2025");
  if (!dataset) throw new Error("The first map's data cannot be read.");
  const mounted = createMounted(
    { ...dataset, config: { ...dataset.config, ...config } },
    { ...firstView(dataset, "en"), ...change },
  );
  const [box, marks] = [document.createElement("div"), document.createElement("div")];
  Object.assign(box.style, { position: "relative", width: `${size.width}px`, height: `${size.height}px` });
  document.body.append(box, marks);
  const said: string[] = [];
  const background: SvgBackground = createSvgBackground({
    box,
    marks,
    mounted,
    root: `${location.origin}/`,
    isEmbedded: false,
    announce: (what) => said.push(what),
  });
  clear = () => {
    background.destroy();
    box.remove();
    marks.remove();
  };
  return { box, marks, said, background, ...mounted };
}

/** Where a name stands in the box, in CSS pixels. */
function nameAt(box: HTMLElement, name: string) {
  const text = [...box.querySelectorAll("text")].find(({ textContent }) => textContent === name);
  if (!text) return undefined;
  const { left, top, right, bottom } = text.getBoundingClientRect();
  const corner = box.getBoundingClientRect();
  return { left: left - corner.left, right: right - corner.left, y: (top + bottom) / 2 - corner.top };
}

const masyaf: LonLat = [36.3422, 35.0653];

test("the picture shows land, sea and names where the reader's camera has them, in the page's colours", async () => {
  const { box, said } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  const [x, y] = frameOrigin(near, size);
  const [placeX, placeY] = worldPoint(masyaf, near.zoom);
  const name = nameAt(box, "Masyaf")!;
  expect(Math.abs(name.y - (placeY + y))).toBeLessThan(6);
  expect(name.left - (placeX + x)).toBeGreaterThan(2);
  expect(name.left - (placeX + x)).toBeLessThan(14);
  const rect = box.querySelector("rect")!;
  const land = getComputedStyle(document.documentElement).getPropertyValue("--land").trim();
  const painted = Object.assign(document.createElement("i"), { style: `color: ${land}` });
  document.body.append(painted);
  expect(getComputedStyle(rect).fill).toBe(getComputedStyle(painted).color);
  painted.remove();
});

test("a camera from elsewhere moves the picture at once, and a new one takes its place", async () => {
  const { box, said, actions } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  const before = nameAt(box, "Masyaf")!;
  const old = box.querySelector("rect");
  const [x, y] = worldPoint([near.longitude, near.latitude], near.zoom);
  const [longitude, latitude] = lonLatAt([x + 50, y - 20], near.zoom);
  actions.moveCamera({ longitude, latitude, zoom: near.zoom });
  const moved = nameAt(box, "Masyaf")!;
  expect(moved.left - before.left).toBeCloseTo(-50, 0);
  expect(moved.y - before.y).toBeCloseTo(20, 0);
  await expect.poll(() => box.querySelector("rect") !== old).toBe(true);
  expect(nameAt(box, "Masyaf")!.y - before.y).toBeCloseTo(20, 0);
});

test("a drag moves the camera with the pointer and is no click; the wheel zooms with Ctrl only", async () => {
  const { box, marks, said, store } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  const clicks: Event[] = [];
  marks.addEventListener("click", (event) => clicks.push(event));
  const fire = (target: EventTarget, type: string, clientX: number, clientY: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { clientX, clientY, isPrimary: true, bubbles: true, pointerId: 7 }),
    );
  fire(marks, "pointerdown", 100, 100);
  fire(window, "pointermove", 140, 70);
  fire(window, "pointerup", 140, 70);
  marks.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(clicks).toEqual([]);
  const { camera } = store.getState();
  const [fromX, fromY] = worldPoint([near.longitude, near.latitude], near.zoom);
  const [toX, toY] = worldPoint([camera!.longitude, camera!.latitude], near.zoom);
  expect([fromX - toX, fromY - toY]).toEqual([expect.closeTo(40, 4), expect.closeTo(-30, 4)]);

  const turn = (ctrlKey: boolean) => {
    const event = new WheelEvent("wheel", { deltaY: -50, ctrlKey, bubbles: true, cancelable: true });
    box.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(turn(false)).toBe(false);
  expect(store.getState().camera!.zoom).toBe(near.zoom);
  expect(turn(true)).toBe(true);
  expect(store.getState().camera!.zoom).toBeCloseTo(near.zoom + 0.5);
});

test("names change with the language, and with them the side of the dot on which they stand", async () => {
  const { box, said, actions } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  await actions.setLanguage("ar");
  await expect.poll(() => nameAt(box, "مصياف")).toBeDefined();
  const [x] = frameOrigin(near, size);
  expect(nameAt(box, "مصياف")!.right).toBeLessThan(worldPoint(masyaf, near.zoom)[0] + x);
});

test("a box that changes its size gets a picture of that size", async () => {
  const { box, said } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  const width = () => Number(box.querySelector("rect")!.getAttribute("width"));
  const before = width();
  box.style.width = `${size.width + 100}px`;
  await expect.poll(width).toBe(before + 100);
});

test("an archive that cannot be read is said, and leaves no picture", async () => {
  const { box, said } = await setPicture({}, { basemap: "basemaps/none.pmtiles" });
  await expect.poll(() => said[0]).toBe("unavailable");
  expect(box.querySelector("rect")).toBeNull();
});

test("after it is taken away nothing is left in the box, and nothing follows the state", async () => {
  const { box, background, actions, said } = await setPicture({ camera: near });
  await expect.poll(() => said).toEqual(["plain"]);
  background.destroy();
  actions.moveCamera({ ...near, zoom: 10 });
  expect(box.childElementCount).toBe(0);
});
