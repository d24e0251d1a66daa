import { afterEach, expect, test } from "vitest";
import { near, type Stage, said, setStage, worstOffset } from "./stage";

let stage: Stage;
afterEach(() => stage.clear());

/** Waits until the page has drawn what the state says. */
const drawn = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

test("the background comes without a jump: no mark moves when it takes its place behind them", async () => {
  stage = await setStage();
  const before = [...stage.frame.querySelectorAll(".mark")].map((mark) =>
    mark.getBoundingClientRect().toJSON(),
  );
  const background = stage.addBackground();
  await said(background, "idle");
  await drawn();
  const after = [...stage.frame.querySelectorAll(".mark")].map((mark) =>
    mark.getBoundingClientRect().toJSON(),
  );
  expect(after).toEqual(before);
  expect(stage.mounted.store.getState().camera, "the reader has not moved the map").toBeUndefined();
  expect(stage.mounted.store.getState().background).toBe("drawn");
  expect(worstOffset(stage, background)).toBeLessThan(0.5);
});

test("marks stay over their places while the map is panned and zoomed", async () => {
  stage = await setStage({ camera: near });
  const background = stage.addBackground();
  await said(background, "idle");
  const offsets: number[] = [];
  // The marks are drawn at the end of the same task, before the browser shows either.
  background.map.on("render", () => queueMicrotask(() => offsets.push(worstOffset(stage, background))));
  background.map.panBy([137, -61], { duration: 250, essential: true });
  await said(background, "moveend");
  await drawn();
  background.map.zoomTo(11.3, { duration: 250, essential: true, around: [36.3, 35.1] });
  await said(background, "moveend");
  await drawn();
  background.map.jumpTo({ center: [35.5, 35.9], zoom: 6 });
  await said(background, "idle");
  await drawn();
  offsets.push(worstOffset(stage, background));
  expect(offsets.length).toBeGreaterThan(3);
  expect(Math.max(...offsets)).toBeLessThan(1);
  const { camera } = stage.mounted.store.getState();
  expect(camera?.zoom).toBeCloseTo(6, 4);
});

test("a single turn of the wheel over a mark zooms the map, and the marks with it", async () => {
  stage = await setStage({ camera: near });
  const background = stage.addBackground();
  await said(background, "idle");
  const mark = stage.frame.querySelector<HTMLElement>(".mark[data-places=arza]")!;
  const { left, top, width, height } = mark.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const ended = said(background, "moveend");
  mark.dispatchEvent(
    new WheelEvent("wheel", { deltaY: -120, clientX, clientY, bubbles: true, cancelable: true }),
  );
  await ended;
  await drawn();
  expect(background.map.getZoom()).toBeGreaterThan(near.zoom + 0.1);
  expect(stage.mounted.store.getState().camera?.zoom).toBeCloseTo(background.map.getZoom(), 3);
  expect(worstOffset(stage, background)).toBeLessThan(1);
});

test("the map follows the state: a camera from elsewhere, and back to where all data are in the frame", async () => {
  stage = await setStage();
  const background = stage.addBackground();
  await said(background, "idle");
  const first = { ...background.map.getCenter(), zoom: background.map.getZoom() };
  stage.mounted.actions.moveCamera(near);
  expect(background.map.getZoom()).toBeCloseTo(near.zoom, 5);
  expect(background.map.getCenter().lng).toBeCloseTo(near.longitude, 5);
  stage.mounted.actions.moveCamera(undefined);
  expect({ ...background.map.getCenter(), zoom: background.map.getZoom() }).toEqual({
    lng: expect.closeTo(first.lng, 6),
    lat: expect.closeTo(first.lat, 6),
    zoom: expect.closeTo(first.zoom, 5),
  });
});

test("a box that changes its size is no move of the reader's: the data fill the new frame", async () => {
  stage = await setStage();
  const background = stage.addBackground();
  await said(background, "idle");
  const before = background.map.getZoom();
  stage.frame.style.width = "400px";
  background.map.resize();
  await drawn();
  expect(stage.mounted.store.getState().camera).toBeUndefined();
  expect(background.map.getZoom()).not.toBeCloseTo(before, 2);
});

test("after a lost WebGL context the map draws again, and the marks have never left", async () => {
  stage = await setStage({ camera: near });
  const background = stage.addBackground();
  await said(background, "idle");
  const { map } = background;
  const land = () => {
    const gl = map.getCanvas().getContext("webgl2")!;
    const pixel = new Uint8Array(4);
    gl.readPixels(10, 10, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return [...pixel].join();
  };
  /** What is drawn can only be read before the browser takes the picture away. */
  const nextPicture = () => {
    const picture = new Promise<string>((done) => void map.once("render", () => done(land())));
    map.triggerRepaint();
    return picture;
  };
  const before = await nextPicture();
  expect(before).not.toBe("0,0,0,0");
  const marks = [...stage.frame.querySelectorAll(".mark")];

  const loss = map.getCanvas().getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
  const lost = new Promise((done) => void map.once("webglcontextlost", done));
  loss.loseContext();
  await lost;
  await drawn();
  expect([...stage.frame.querySelectorAll(".mark")]).toEqual(marks);
  expect(stage.mounted.store.getState().background, "the built page's picture shows again").toBe("waiting");
  stage.mounted.actions.moveCamera({ ...near, zoom: 9.5 });
  stage.mounted.actions.setTheme("dark");
  await drawn();

  const restored = new Promise((done) => void map.once("webglcontextrestored", done));
  loss.restoreContext();
  await restored;
  await said(background, "idle");
  const after = await nextPicture();
  expect(after, "drawn, and in the theme that was chosen meanwhile").not.toBe(before);
  expect(after).not.toBe("0,0,0,0");
  await drawn();
  expect(stage.mounted.store.getState().background).toBe("drawn");
  expect(map.getStyle().name).toContain("dark");
  expect(map.getZoom()).toBeCloseTo(9.5, 4);
  expect(worstOffset(stage, background)).toBeLessThan(1);
  expect(map.getLayer("daymark-room"), "labels leave room for the marks again").toBeDefined();
});

test("theme and language of the state are the map's, and the room for marks survives both", async () => {
  stage = await setStage();
  const background = stage.addBackground();
  await said(background, "idle");
  const ground = () =>
    JSON.stringify(background.map.getStyle().layers.find(({ type }) => type === "background"));
  const light = ground();
  stage.mounted.actions.setTheme("dark");
  await said(background, "idle");
  expect(ground()).not.toBe(light);
  expect(background.map.getLayer("daymark-room")).toBeDefined();
  await stage.mounted.actions.setLanguage("ar");
  await said(background, "idle");
  expect(background.map.getStyle().name).toContain("ar");
  expect(background.map.getLayer("daymark-room")).toBeDefined();
});
