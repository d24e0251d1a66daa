import type { EventBlock } from "../../core/events/model";

/** The blocks that the graphics card holds. */
export interface Buffers {
  /** Uploads what is new and lets go of what is no longer there. */
  set(blocks: readonly EventBlock[]): void;
  /** What is bound to draw a block; undefined where the card does not hold it. */
  of(block: EventBlock): WebGLVertexArrayObject | undefined;
}

interface Held {
  readonly position: Uint32Array;
  readonly time: Uint32Array;
  readonly array: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly style: WebGLBuffer;
}

export function createBuffers(gl: WebGL2RenderingContext): Buffers {
  let held = new Map<EventBlock, Held>();

  const upload = (data: Uint32Array | Uint8Array): WebGLBuffer => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    return buffer;
  };
  const hold = ({ position, time, style }: EventBlock): Held => {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const positions = upload(position);
    gl.vertexAttribIPointer(0, 2, gl.UNSIGNED_INT, 0, 0);
    const times = upload(time);
    gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_INT, 0, 0);
    const styles = upload(style);
    gl.vertexAttribIPointer(2, 4, gl.UNSIGNED_BYTE, 0, 0);
    for (let index = 0; index < 3; index++) gl.enableVertexAttribArray(index);
    gl.bindVertexArray(null);
    return { position, time, array, buffers: [positions, times, styles], style: styles };
  };

  return {
    set(blocks) {
      const left = new Map([...held].map(([block, each]) => [each.position, { block, each }]));
      const next = new Map<EventBlock, Held>();
      for (const block of blocks) {
        const found = left.get(block.position);
        if (found && found.each.time === block.time) {
          left.delete(block.position);
          if (found.block.style !== block.style) {
            gl.bindBuffer(gl.ARRAY_BUFFER, found.each.style);
            gl.bufferSubData(gl.ARRAY_BUFFER, 0, block.style);
          }
          next.set(block, found.each);
        } else next.set(block, hold(block));
      }
      for (const { each } of left.values()) {
        gl.deleteVertexArray(each.array);
        for (const buffer of each.buffers) gl.deleteBuffer(buffer);
      }
      held = next;
    },
    of: (block) => held.get(block)?.array,
  };
}
