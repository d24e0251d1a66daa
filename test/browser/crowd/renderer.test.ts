import { afterEach, expect, test } from "vitest";
import type { EventBlock } from "../../../src/core/events/model";
import { isInWindow } from "../../../src/core/events/ranges";
import { type CrowdRenderer, createCrowdRenderer } from "../../../src/marks/crowd/renderer";
import { blockOf, everyCategory, hour, look, noon, spotsOf, type Told, view } from "./crowdOf";

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
    expect(middle).toMatchObject({ x: expect.closeTo(200, 1), y: expect.closeTo(150, 1) });
    expect(upper!.x).toBeCloseTo(200 + 2 * degree, 1);
    expect(upper!.y).toBeCloseTo(150 - degree, 1);
    const [blue, red] = [middle!.colour, upper!.colour];
    expect(blue[2]).toBeGreaterThan(10 * (blue[0] + blue[1] + 1));
    expect(red[0]).toBeGreaterThan(10 * (red[1] + red[2] + 1));
  },
);
