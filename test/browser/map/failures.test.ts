import { afterEach, expect, test } from "vitest";
import { contextPatience, workerPatience } from "../../../src/map/failures";
import { createSvgBackground } from "../../../src/map/svgBackground";
import { near, type Stage, said, setStage } from "./stage";

let stage: Stage;
const { Worker: browserWorker } = window;
afterEach(() => {
  window.Worker = browserWorker;
  stage.clear();
});

/** A page whose time goes on when the test says so, on a screen of so many pixels to a CSS pixel. */
function quietPage(devicePixelRatio = 1) {
  const waiting = new Map<number, { call: () => void; milliseconds: number }>();
  let handles = 0;
  return {
    devicePixelRatio,
    document,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    setTimeout(call: () => void, milliseconds: number) {
      waiting.set(++handles, { call, milliseconds });
      return handles;
    },
    clearTimeout: (handle: number | undefined) => void waiting.delete(handle ?? 0),
    /** Everything is called that was to be called after so many milliseconds. */
    pass(milliseconds: number) {
      for (const [handle, each] of waiting)
        if (each.milliseconds === milliseconds && waiting.delete(handle)) each.call();
    },
  };
}

test("a context that does not come back gives the map up, and the picture takes its place with all marks", async () => {
  stage = await setStage({ camera: near });
  const page = quietPage();
  let givenUp = 0;
  const background = stage.addBackground({ page, giveUp: () => givenUp++ });
  await said(background, "idle");
  const marks = [...stage.frame.querySelectorAll(".mark")];
  const lost = new Promise((done) => void background.map.once("webglcontextlost", done));
  background.map.getCanvas().getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
  await lost;
  expect(givenUp, "it may come back").toBe(0);
  page.pass(contextPatience);
  page.pass(contextPatience);
  expect(givenUp).toBe(1);

  background.destroy();
  const box = stage.frame.querySelector<HTMLElement>(".map-background")!;
  const layer = stage.frame.querySelector<HTMLElement>(".map-marks")!;
  expect(layer.parentElement, "the marks are back where the page had them").toBe(stage.frame);
  expect(box.nextElementSibling).toBe(layer);
  expect([...stage.frame.querySelectorAll(".mark")]).toEqual(marks);
  expect(box.childElementCount, "nothing of the map is left").toBe(0);
  const drawn = await new Promise<string>((announce) => {
    const picture = createSvgBackground({
      box,
      marks: layer,
      mounted: stage.mounted,
      root: `${location.origin}/`,
      isEmbedded: false,
      announce(what) {
        picture.destroy();
        announce(what);
      },
    });
  });
  expect(drawn).toBe("plain");
});

test("a worker that is refused gives the map up at once", async () => {
  stage = await setStage();
  window.Worker = class extends EventTarget {
    constructor() {
      super();
      queueMicrotask(() => setTimeout(() => this.dispatchEvent(new Event("error"))));
    }
    postMessage() {}
    terminate() {}
  } as unknown as typeof Worker;
  await new Promise<void>((giveUp) => stage.addBackground({ page: quietPage(), giveUp }));
  expect(stage.mounted.store.getState().background, "the built page's picture is shown still").toBe(
    "waiting",
  );
});

test("a worker that never answers gives the map up after a while", async () => {
  stage = await setStage();
  window.Worker = class extends EventTarget {
    postMessage() {}
    terminate() {}
  } as unknown as typeof Worker;
  const page = quietPage();
  let givenUp = 0;
  const { map } = stage.addBackground({ page, giveUp: () => givenUp++ });
  await new Promise((done) => void map.once("style.load", done));
  expect(givenUp).toBe(0);
  page.pass(workerPatience);
  expect(givenUp).toBe(1);
});

test("on a phone with three pixels to one the map is drawn with two", async () => {
  stage = await setStage();
  const { map } = stage.addBackground({ page: quietPage(3) });
  expect(map.getCanvas().width).toBe(2 * stage.size.width);
  expect(map.getCanvas().height).toBe(2 * stage.size.height);
});

test("a map that is zoomed by the browser keeps to the screen's pixels up to two", async () => {
  stage = await setStage();
  const page = quietPage(1);
  const { map } = stage.addBackground({ page });
  for (const [ratio, drawn] of [
    [1.5, 1.5],
    [4, 2],
    [1, 1],
  ] as const) {
    page.devicePixelRatio = ratio;
    window.dispatchEvent(new Event("resize"));
    expect(map.getPixelRatio()).toBe(drawn);
  }
});
