import type { EventBlock } from "../../core/events/model";
import { leastOfAge, type PointLook, pointLook } from "../../core/events/pointLook";
import { drawRanges, unitWindow } from "../../core/events/ranges";
import { copiesBeside, createCentre, worldHeight, worldWidth } from "./centre";
import { rgbOf } from "./colour";
import { type Buffers, createBuffers } from "./glBuffers";
import { activate, createProgram, type Program } from "./glProgram";
import type { CrowdLook, CrowdView, Painter } from "./painter";
import { dots, maskWords, mostGroups, shapeNumber, signs } from "./shaders";

/** Device pixels beyond the edges in which a point whose middle lies there is drawn all the same. */
const apron = 48;

export interface GlEvents {
  readonly lost: () => void;
  /** Everything is there again; what was drawn must be drawn anew. */
  readonly restored: () => void;
}

/** Draws with WebGL2; undefined where the canvas has none. */
export function createGlPainter(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  firstLook: CrowdLook,
  { lost, restored }: GlEvents,
): Painter | undefined {
  const gl = canvas.getContext("webgl2", {
    alpha: true,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: true,
  }) as WebGL2RenderingContext | null;
  if (!gl) return undefined;

  let look = firstLook;
  let blocks: readonly EventBlock[] = [];
  let prepared = gl.isContextLost() ? undefined : prepare(gl, look);

  const contextLost = (event: Event) => {
    // Else the browser never gives it back.
    event.preventDefault();
    prepared = undefined;
    lost();
  };
  const contextRestored = () => {
    prepared = prepare(gl, look);
    prepared.buffers.set(blocks);
    restored();
  };
  canvas.addEventListener("webglcontextlost", contextLost);
  canvas.addEventListener("webglcontextrestored", contextRestored);

  // Reused from frame to frame, so that drawing leaves nothing to be collected.
  const ranges: number[] = [];
  const units = { after: 0, before: 0, from: 0, to: 0 };
  const mask = new Uint32Array(maskWords);
  const centre = createCentre();
  let pointSize = Number.NaN;
  let points: PointLook = pointLook(0);

  /** Hands over what holds for a whole frame. */
  const begin = ({ program, at }: Program, pixelRatio: number) => {
    const sign = pointSize * pixelRatio;
    const ring = points.ring * pixelRatio;
    // A diamond is a fifth wider than the disc of its size; and there is half a pixel of soft edge on each side. Not a pixel
    // more: of a million points each one costs.
    const box = (points.isSign ? 1.2 : 1) * sign + 2 * ring + 1;
    activate(gl, program);
    gl.uniform2ui(at.u_centre!, centre.x, centre.y);
    gl.uniform1uiv(at.u_mask!, mask);
    gl.uniform1f(at.u_box!, Math.min(box, prepared!.greatest));
    if (points.isSign) gl.uniform4f(at.u_sign!, sign, box, ring, points.line * pixelRatio);
    else gl.uniform2f(at.u_disc!, sign, box);
  };

  const ready = (program: Program, view: CrowdView, block: EventBlock) => {
    unitWindow(block, view.window, units);
    gl.uniform4ui(program.at.u_window!, units.after, units.before, units.from, units.to);
    const fade = (view.fade ?? 0) / block.unit;
    const strength = view.strength ?? 1;
    const { certain, possible } = points;
    gl.uniform4f(program.at.u_strength!, certain * strength, possible * strength, leastOfAge, fade);
    gl.bindVertexArray(prepared!.buffers.of(block)!);
  };

  return {
    isThinned: false,
    setLook(next) {
      look = next;
      if (prepared) paint(gl, prepared, look);
    },
    setBlocks(next) {
      blocks = next;
      prepared?.buffers.set(blocks);
    },
    draw(view) {
      if (!prepared || gl.isContextLost()) return 0;
      const { camera, size, pixelRatio, window } = view;
      resize(canvas, view);
      const wide = canvas.width + 2 * apron;
      const high = canvas.height + 2 * apron;
      gl.viewport(-apron, -apron, wide, high);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (view.pointSize !== pointSize) {
        pointSize = view.pointSize;
        points = pointLook(pointSize);
      }
      centre.follow(camera);
      for (let word = 0; word < maskWords; word++) mask[word] = view.mask[word] ?? 0;

      const program = points.isSign ? prepared.signs : prepared.dots;
      begin(program, pixelRatio);
      const world = 512 * 2 ** camera.zoom;
      // From -1 to 1 over the viewport, which is wider than the canvas by the apron.
      const worldX = (2 * world * canvas.width) / size.width / wide;
      const worldY = (-2 * world * canvas.height) / size.height / high;
      const scaleX = worldX / worldWidth;
      const scaleY = worldY / worldHeight;
      gl.uniform2f(program.at.u_scale!, scaleX, scaleY);
      const copies = copiesBeside(world, size.width);
      let count = 0;
      for (let copy = -copies; copy <= copies; copy++) {
        gl.uniform2f(program.at.u_offset!, centre.restX * scaleX + copy * worldX, centre.restY * scaleY);
        for (let index = 0; index < blocks.length; index++) {
          const block = blocks[index]!;
          drawRanges(block, window, ranges);
          if (ranges.length === 0) continue;
          ready(program, view, block);
          for (let pair = 0; pair < ranges.length; pair += 2) {
            gl.drawArrays(gl.POINTS, ranges[pair]!, ranges[pair + 1]!);
            count += ranges[pair + 1]!;
          }
        }
      }
      return count;
    },
    destroy() {
      canvas.removeEventListener("webglcontextlost", contextLost);
      canvas.removeEventListener("webglcontextrestored", contextRestored);
      if (!prepared) return;
      prepared.buffers.set([]);
      gl.deleteProgram(prepared.dots.program);
      gl.deleteProgram(prepared.signs.program);
      prepared = undefined;
    },
  };
}

/** What the graphics card holds: gone with its context. */
interface Prepared {
  readonly dots: Program;
  readonly signs: Program;
  readonly buffers: Buffers;
  /** The largest point that it draws, device pixels. */
  readonly greatest: number;
}

function prepare(gl: WebGL2RenderingContext, look: CrowdLook): Prepared {
  const prepared: Prepared = {
    dots: createProgram(gl, dots),
    signs: createProgram(gl, signs),
    buffers: createBuffers(gl),
    greatest: (gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array | null)?.[1] ?? 1,
  };
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(0, 0, 0, 0);
  paint(gl, prepared, look);
  return prepared;
}

/** Hands the colours to both programs. */
function paint(gl: WebGL2RenderingContext, { dots, signs }: Prepared, { groups, paper }: CrowdLook) {
  if (groups.length > mostGroups)
    throw new Error(`There are ${groups.length} groups. Expected at most ${mostGroups}.`);
  const table = new Float32Array(4 * mostGroups);
  groups.forEach(({ colour, shape }, index) => {
    table.set([...rgbOf(colour), shapeNumber(shape)], 4 * index);
  });
  for (const { program, at } of [dots, signs]) {
    activate(gl, program);
    gl.uniform4fv(at.u_groups!, table);
    gl.uniform3fv(at.u_paper ?? null, [...rgbOf(paper)]);
  }
}

/** As many device pixels as the view has; a canvas that is given its size anew is empty. */
function resize(canvas: HTMLCanvasElement | OffscreenCanvas, { size, pixelRatio }: CrowdView) {
  const width = Math.max(1, Math.round(size.width * pixelRatio));
  const height = Math.max(1, Math.round(size.height * pixelRatio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
