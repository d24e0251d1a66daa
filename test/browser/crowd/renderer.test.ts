import { afterEach, expect, test } from "vitest";
import type { EventBlock } from "../../../src/core/events/model";
import { isInWindow } from "../../../src/core/events/ranges";
import { type CrowdRenderer, createCrowdRenderer } from "../../../src/marks/crowd/renderer";
import { blockOf, everyCategory, hour, look, noon, pixelsOf, spotsOf, type Told, view } from "./crowdOf";

let renderer: CrowdRenderer | undefined;
let canvas: HTMLCanvasElement;
afterEach(() => {
  renderer?.destroy();
  canvas.remove();
});

function draws(blocks: readonly EventBlock[], options: { isFlat?: boolean } = {}): CrowdRenderer {
  canvas = document.createElement("canvas");
  renderer = createCrowdRenderer(canvas, look, options);
  renderer.setBlocks(blocks);
  return renderer;
}

/** So many events on a grid, far enough from each other at zoom 5 that no two touch. */
const apart = (count: number, tell: (index: number) => Partial<Told> = () => ({})): Told[] =>
  Array.from({ length: count }, (_, index) => ({
    at: [-4 + 0.4 * (index % 20), 2.8 - 0.4 * Math.floor(index / 20)] as const,
    ...tell(index),
  }));

const ways = [
  { kind: "webgl2", isFlat: false },
  { kind: "2d", isFlat: true },
] as const;

test.each(ways)(
  "$kind: a point lies where its event does, in the colour of its group",
  ({ kind, isFlat }) => {
    const drawn = draws([blockOf([{ at: [0, 0] }, { at: [2, 1], category: 1 }])], { isFlat });
    expect(drawn.kind).toBe(kind);
    drawn.draw(view);
    const [upper, middle, ...others] = spotsOf(canvas);
    expect(others).toEqual([]);
    const degree = (512 * 2 ** 5) / 360;
    // Without WebGL2 points lie on whole pixels.
    const most = isFlat ? 0.6 : 0.05;
    expect(Math.hypot(middle!.x - 200, middle!.y - 150)).toBeLessThan(most);
    expect(Math.abs(upper!.x - 200 - 2 * degree)).toBeLessThan(most);
    expect(Math.abs(upper!.y - 150 + degree)).toBeLessThan(most);
    const [blue, red] = [middle!.colour, upper!.colour];
    expect(blue[2]).toBeGreaterThan(10 * (blue[0] + blue[1] + 1));
    expect(red[0]).toBeGreaterThan(10 * (red[1] + red[2] + 1));
  },
);

test.each(ways)("$kind: as many points are lit as events overlap the window", ({ isFlat }) => {
  // From instants to some that last for days, some of them before and after every window.
  const block = blockOf(
    apart(200, (index) => {
      const earliest = noon + ((index * 37) % 97) * hour;
      return { earliest, latest: earliest + 1000 + ((index * 53) % 41) ** 2 * 60_000 };
    }),
  );
  const drawn = draws([block], { isFlat });
  for (const [from, to] of [
    [0, 3],
    [12.5, 12.6],
    [20, 70],
    [-5, 0],
    [96, 200],
    [-100, 300],
  ] as const) {
    const window = { from: noon + from * hour, to: noon + to * hour };
    drawn.draw({ ...view, window });
    const rows = Array.from({ length: block.length }, (_, row) => isInWindow(block, row, window));
    const certain = rows.filter((presence) => presence === "certain").length;
    const possible = rows.filter((presence) => presence === "possible").length;
    const spots = spotsOf(canvas);
    expect(spots.length, `${from} to ${to}`).toBe(certain + possible);
    const strongest = Math.max(...spots.map(({ alpha }) => alpha));
    const faint = spots.filter(({ alpha }) => alpha < 0.7 * strongest).length;
    // Where all are possible there is nothing that they are fainter than.
    if (certain > 0) expect(faint, `possible from ${from} to ${to}`).toBe(possible);
  }
});

test.each(ways)(
  "$kind: categories that are not in the mask, and rows that a filter leaves out, are not drawn",
  ({ isFlat }) => {
    const told = apart(80, (index) => ({ category: index % 40 }));
    const leftOut = Uint8Array.from(told, (_, index) => (index < 10 ? 1 : 0));
    const drawn = draws([blockOf(told, leftOut)], { isFlat });
    const litWith = (...mask: number[]) => {
      drawn.draw({ ...view, mask: new Uint32Array(mask) });
      return spotsOf(canvas).length;
    };
    expect(litWith(...everyCategory)).toBe(70);
    expect(litWith(1 << 12, 0), "one in the first word").toBe(2);
    expect(litWith(0, 1 << 3), "one in the second").toBe(2);
    expect(litWith(1 << 3), "one of which a filter leaves out the first").toBe(1);
    expect(litWith(0)).toBe(0);
  },
);

test("what is possible is open where signs are large", () => {
  const drawn = draws([blockOf([{ at: [-1, 0] }, { at: [1, 0], latest: noon + 30 * hour }])]);
  drawn.draw({ ...view, pointSize: 10 });
  const [certain, possible] = spotsOf(canvas).sort((a, b) => a.x - b.x);
  const middleOf = ({ x, y }: { x: number; y: number }) => [
    ...pixelsOf(canvas)
      .slice(4 * (Math.floor(y) * 400 + Math.floor(x)))
      .slice(0, 3),
  ];
  expect(middleOf(certain!)[0], "filled with its colour").toBeLessThan(20);
  expect(Math.min(...middleOf(possible!)), "paper inside").toBeGreaterThan(200);
});

test("points fade with age where that is asked for, and never to nothing", () => {
  const drawn = draws([
    blockOf([0, 6, 12, 18].map((at, index) => ({ at: [index - 2, 0], earliest: noon + at * hour }))),
  ]);
  drawn.draw({ ...view, window: { from: noon, to: noon + 20 * hour }, fade: 12 * hour });
  const byTime = spotsOf(canvas).sort((a, b) => a.x - b.x);
  const strengths = byTime.map(({ alpha }) => alpha);
  expect(strengths).toHaveLength(4);
  expect(strengths[0]).toBe(strengths[1]);
  expect(strengths[1]!).toBeLessThan(strengths[2]!);
  expect(strengths[2]!).toBeLessThan(strengths[3]!);
  expect(strengths[0]!).toBeGreaterThan(30);
});

test("a point at the edge of the frame does not vanish with its middle", () => {
  const world = 512 * 2 ** 5;
  const beyond = (202 / world) * 360;
  const drawn = draws([blockOf([{ at: [beyond, 0] }, { at: [-beyond, 0] }])]);
  drawn.draw({ ...view, pointSize: 8 });
  expect(spotsOf(canvas)).toHaveLength(2);
});

test.each(ways)("$kind: a frame that shows several worlds has every event in each of them", ({ isFlat }) => {
  const drawn = draws([blockOf([{ at: [170, 0] }])], { isFlat });
  drawn.draw({ ...view, size: { width: 1000, height: 300 }, camera: { longitude: 0, latitude: 0, zoom: 0 } });
  const world = 512;
  const east = 500 + (170 / 360) * world;
  expect(spotsOf(canvas).map(({ x }) => Math.round(x))).toEqual([Math.round(east - world), Math.round(east)]);
});

test("other bytes of style go to the card alone, and a seek sends it no data at all", () => {
  const calls = { draws: 0, uploads: 0, styles: 0 };
  const block = blockOf(
    apart(200, (index) => ({ earliest: noon + index * hour, latest: noon + index * hour + 1 + index ** 3 })),
  );
  const drawn = draws([block]);
  const gl = canvas.getContext("webgl2")!;
  const { drawArrays, bufferData, bufferSubData } = gl;
  gl.drawArrays = (...given) => {
    calls.draws++;
    drawArrays.apply(gl, given);
  };
  gl.bufferData = (...given: unknown[]) => {
    calls.uploads++;
    Reflect.apply(bufferData, gl, given);
  };
  gl.bufferSubData = (...given: unknown[]) => {
    calls.styles++;
    Reflect.apply(bufferSubData, gl, given);
  };
  for (let step = 0; step < 50; step++) {
    calls.draws = 0;
    drawn.draw({ ...view, window: { from: noon + step * hour, to: noon + (step + 20) * hour } });
    expect(calls.draws).toBeGreaterThan(0);
    expect(calls.draws).toBeLessThanOrEqual(8);
  }
  expect(calls).toMatchObject({ uploads: 0, styles: 0 });
  const style = block.style.slice();
  for (let row = 0; row < block.length; row++) style[4 * row + 2] = row < 50 ? 1 : 0;
  drawn.setBlocks([{ ...block, style }]);
  drawn.draw({ ...view, window: { from: noon, to: noon + 400 * hour } });
  expect(spotsOf(canvas)).toHaveLength(150);
  expect(calls).toMatchObject({ uploads: 0, styles: 1 });
});

test("after a lost context the same picture is there again without anybody asking", async () => {
  const told: boolean[] = [];
  canvas = document.createElement("canvas");
  document.body.append(canvas);
  renderer = createCrowdRenderer(canvas, look, { contextChanged: (isLost) => void told.push(isLost) });
  renderer.setBlocks([blockOf(apart(100))]);
  renderer.draw(view);
  const before = pixelsOf(canvas);
  const loss = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
  const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done, { once: true }));
  loss.loseContext();
  await lost;
  // It can be given back only once everybody has been told.
  await new Promise((done) => setTimeout(done));
  renderer.draw(view);
  expect(renderer.count, "nothing can be drawn meanwhile").toBe(0);
  let after: Uint8Array | undefined;
  const restored = new Promise<void>((done) => {
    canvas.addEventListener("webglcontextrestored", () => {
      after = pixelsOf(canvas);
      done();
    });
  });
  loss.restoreContext();
  await restored;
  expect(told).toEqual([true, false]);
  expect(after && sameBytes(after, before)).toBe(true);
});

test("without WebGL2 a crowd is thinned, always to the same picture, and says so", () => {
  const crowd = Array.from({ length: 250_000 }, (_, index) => ({
    at: [(index % 500) / 100 - 2.5, Math.floor(index / 500) / 160 - 1.5] as const,
  }));
  const drawn = draws([blockOf(crowd)], { isFlat: true });
  drawn.draw({ ...view, pointSize: 2 });
  expect(drawn.isThinned).toBe(true);
  expect(drawn.count, "what is looked at is not thinned").toBe(250_000);
  const first = pixelsOf(canvas);
  drawn.draw({ ...view, pointSize: 2 });
  expect(sameBytes(pixelsOf(canvas), first)).toBe(true);
  drawn.draw({ ...view, pointSize: 2, window: { from: 0, to: 1 } });
  expect(drawn.isThinned).toBe(false);
});

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
