// @ts-check
import { encodeEvents } from "../../../src/core/events/encode.ts";
import { drawRanges, unitWindow } from "../../../src/core/events/ranges.ts";
import { view } from "../events.js";
import { nextFrame } from "./candidate.js";
import { channels, colours, opacity } from "./colours.js";
import { groupedBy } from "./groups.js";
import { settings } from "./settings.js";

const vertex = `#version 300 es
precision highp float;
precision highp int;
in uvec2 position;
in uvec2 time;
in uvec4 style;
uniform uvec2 centre;
uniform uvec2 window;
uniform vec2 scale;
uniform mediump float size;
uniform vec4 colours[8];
flat out lowp vec4 colour;
void main() {
  bool isIn = time.y > window.x && time.x < window.y;
  gl_Position = isIn ? vec4(vec2(ivec2(position - centre)) * scale, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = size + 2.0;
  colour = colours[style.x];
}`;

const fragment = `#version 300 es
precision mediump float;
flat in lowp vec4 colour;
uniform mediump float size;
out lowp vec4 result;
void main() {
  result = colour * clamp(0.5 + size * 0.5 - length(gl_PointCoord - 0.5) * (size + 2.0), 0.0, 1.0);
}`;

/**
 * The limit: the same rows on the graphics card, the same ranges of them drawn as plain discs on a canvas with nothing else,
 * no map, no shapes, nothing fainter, no filter. Whatever has a map and more to say cannot be quicker.
 *
 * @type {import("./candidate.js").Open}
 */
export async function openBare(box, { columns }) {
  const block = encodeEvents(/** @type {any} */ (columns), groupedBy());
  const canvas = box.appendChild(document.createElement("canvas"));
  Object.assign(canvas, view.size);
  const context = canvas.getContext("webgl2", { antialias: false, depth: false, premultipliedAlpha: true });
  if (!context)
    throw new Error("There is no WebGL2 here. Expected a browser with WebGL, in software at least.");
  const gl = context;
  const program = linked(gl);
  const at = (/** @type {string} */ name) => gl.getUniformLocation(program, name);
  const columnsOf = /** @type {const} */ ([
    ["position", block.position, 2, gl.UNSIGNED_INT],
    ["time", block.time, 2, gl.UNSIGNED_INT],
    ["style", block.style, 4, gl.UNSIGNED_BYTE],
  ]);
  gl.bindVertexArray(gl.createVertexArray());
  for (const [name, values, parts, type] of columnsOf) {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    const place = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribIPointer(place, parts, type, 0, 0);
  }
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, no hook.
  gl.useProgram(program);
  const { x, y, scaleX, scaleY, diameter } = settings();
  gl.uniform2ui(at("centre"), x, y);
  gl.uniform2f(at("scale"), scaleX, scaleY);
  gl.uniform1f(at("size"), diameter);
  gl.uniform4fv(
    at("colours"),
    colours.flatMap((colour) => [...channels(colour).map((part) => (part / 255) * opacity), opacity]),
  );
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(0, 0, 0, 0);
  gl.viewport(0, 0, canvas.width, canvas.height);

  const window = at("window");
  /** @type {number[]} */
  const ranges = [];
  const units = { after: 0, before: 0, from: 0, to: 0 };
  const drawNow = (/** @type {import("./candidate.js").Interval} */ wanted) => {
    gl.clear(gl.COLOR_BUFFER_BIT);
    unitWindow(block, wanted, units);
    gl.uniform2ui(window, units.after, units.before);
    drawRanges(block, wanted, ranges);
    for (let pair = 0; pair < ranges.length; pair += 2)
      gl.drawArrays(gl.POINTS, ranges[pair] ?? 0, ranges[pair + 1] ?? 0);
  };
  return {
    canvas,
    context,
    drawNow,
    seek: drawNow,
    frame: nextFrame,
  };
}

function linked(/** @type {WebGL2RenderingContext} */ gl) {
  const program = gl.createProgram();
  for (const [type, source] of /** @type {const} */ ([
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ])) {
    const shader = /** @type {WebGLShader} */ (gl.createShader(type));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`The shaders of the bare page do not compile: ${gl.getProgramInfoLog(program)}`);
  return program;
}
