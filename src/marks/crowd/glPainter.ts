import type { EventBlock } from "../../core/events/model";
import { drawRanges, unitWindow } from "../../core/events/ranges";
import { createCentre, worldHeight, worldWidth } from "./centre";
import { rgbOf } from "./colour";
import { type Buffers, createBuffers } from "./glBuffers";
import { activate, createProgram, type Program } from "./glProgram";
import type { CrowdLook, CrowdView, Painter } from "./painter";
import { highlight, leastOfAge, type PointLook, pointLook } from "./pointLook";
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

  /** Everything that holds for all blocks of a frame. Sizes in CSS pixels. */
  const begin = ({ program, at }: Program, view: CrowdView, size: number, ring: number, outline: number) => {
    const { pixelRatio } = view;
    const sign = size * pixelRatio;
    const border = ring + outline;
    // A diamond is a fifth wider than the circle of its size; and a pixel for the soft edge.
    const box = Math.min(
      prepared!.greatest,
      Math.ceil((points.isSign || outline ? 1.2 * sign : sign) + 2 * border * pixelRatio + 1.5),
    );
    const wide = (view.size.width * (canvas.width + 2 * apron)) / canvas.width;
    const high = (view.size.height * (canvas.height + 2 * apron)) / canvas.height;
    const world = 512 * 2 ** view.camera.zoom;
    const scaleX = (2 * world) / worldWidth / wide;
    const scaleY = (-2 * world) / worldHeight / high;
    activate(gl, program);
    gl.uniform2ui(at.u_centre!, centre.x, centre.y);
    gl.uniform2f(at.u_scale!, scaleX, scaleY);
    gl.uniform2f(at.u_offset!, centre.restX * scaleX, centre.restY * scaleY);
    gl.uniform1uiv(at.u_mask!, mask);
    gl.uniform1f(at.u_box!, box);
    gl.uniform2f(at.u_disc ?? null, sign, box);
    gl.uniform4f(at.u_sign ?? null, sign, box, ring * pixelRatio, outline * pixelRatio);
    gl.uniform1f(at.u_line ?? null, points.line * pixelRatio);
  };

  const ready = (program: Program, view: CrowdView, block: EventBlock) => {
    unitWindow(block, view.window, units);
    gl.uniform4ui(program.at.u_window!, units.after, units.before, units.from, units.to);
    const fade = (view.fade ?? 0) / block.unit;
    gl.uniform4f(program.at.u_strength!, points.certain, points.possible, leastOfAge, fade);
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
      resize(canvas, view);
      gl.viewport(-apron, -apron, canvas.width + 2 * apron, canvas.height + 2 * apron);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (view.pointSize !== pointSize) {
        pointSize = view.pointSize;
        points = pointLook(pointSize);
      }
      centre.follow(view.camera);
      for (let word = 0; word < maskWords; word++) mask[word] = view.mask[word] ?? 0;

      let count = 0;
      const program = points.isSign ? prepared.signs : prepared.dots;
      begin(program, view, pointSize, points.ring, 0);
      for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index]!;
        drawRanges(block, view.window, ranges);
        if (ranges.length === 0) continue;
        ready(program, view, block);
        for (let pair = 0; pair < ranges.length; pair += 2) {
          gl.drawArrays(gl.POINTS, ranges[pair]!, ranges[pair + 1]!);
          count += ranges[pair + 1]!;
        }
      }
      const highlighted = view.highlighted;
      if (highlighted === undefined || highlighted.length === 0) return count;
      const larger = Math.max(highlight.least, pointSize * highlight.grow);
      begin(prepared.signs, view, larger, highlight.ring, highlight.outline);
      for (let index = 0; index < highlighted.length; index++) {
        const { block, row } = highlighted[index]!;
        if (!prepared.buffers.of(block)) continue;
        ready(prepared.signs, view, block);
        gl.drawArrays(gl.POINTS, row, 1);
        count++;
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
function paint(gl: WebGL2RenderingContext, { dots, signs }: Prepared, { groups, paper, ink }: CrowdLook) {
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
    gl.uniform3fv(at.u_ink ?? null, [...rgbOf(ink)]);
  }
}

/** As many device pixels as the view has; a canvas that is given its size anew is empty. */
function resize(canvas: HTMLCanvasElement | OffscreenCanvas, { size, pixelRatio }: CrowdView) {
  const width = Math.max(1, Math.round(size.width * pixelRatio));
  const height = Math.max(1, Math.round(size.height * pixelRatio));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
