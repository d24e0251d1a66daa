import { type Shape, shapes } from "../../core/model";

/** As many as a map may have, and some to spare. */
export const mostGroups = 8;

/** Categories are bytes, so their choice is eight words of 32 bits. */
export const maskWords = 8;

/** What a shape is called in the shaders. */
export const shapeNumber = (shape: Shape): number => shapes.indexOf(shape);

/**
 * Which rows are seen, and where. Positions and times are whole numbers and stay so until the camera's own has been
 * taken from them: a 32-bit fraction of the world would be off by pixels from zoom 16. The difference of two positions
 * wraps, which brings every row to the copy of the world that is nearest to the camera.
 */
const row = `#version 300 es
precision highp float;
precision highp int;
in uvec2 a_position;
in uvec2 a_time;
in uvec4 a_style;
uniform uvec2 u_centre;
uniform vec2 u_scale;
uniform vec2 u_offset;
// Overlap: later than x and before y. Certain: from z on and until w.
uniform uvec4 u_window;
uniform uint u_mask[${maskWords}];
// Colour, and the number of the shape.
uniform vec4 u_groups[${mostGroups}];
// Opacity of what is certain and of what is possible, least share of it that age leaves, units in which it gets there.
uniform vec4 u_strength;
uniform float u_box;

bool isShown() {
  return a_time.y > u_window.x && a_time.x < u_window.y && a_style.z == 0u
    && ((u_mask[a_style.x >> 5u] >> (a_style.x & 31u)) & 1u) == 1u;
}

bool isPossible() {
  return a_time.x < u_window.z || a_time.y > u_window.w;
}

float opacity() {
  float strength = isPossible() ? u_strength.y : u_strength.x;
  if (u_strength.w <= 0.0) return strength;
  float age = float(u_window.y - a_time.x) / u_strength.w;
  return strength * mix(1.0, u_strength.z, clamp(age, 0.0, 1.0));
}

void place() {
  gl_Position = vec4(vec2(ivec2(a_position - u_centre)) * u_scale + u_offset, 0.0, 1.0);
  gl_PointSize = u_box;
}

void leaveOut() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
}
`;

/** Many: discs, which is all that can be seen of a shape of four pixels. */
export const dots = {
  vertex: `${row}
flat out lowp vec4 v_colour;

void main() {
  if (!isShown()) {
    leaveOut();
    return;
  }
  place();
  v_colour = vec4(u_groups[a_style.y].rgb, 1.0) * opacity();
}`,
  fragment: `#version 300 es
precision mediump float;
flat in lowp vec4 v_colour;
// Diameter of the disc and of the square that it is drawn in, device pixels.
uniform mediump vec2 u_disc;
out lowp vec4 colour;

void main() {
  float inside = u_disc.x * 0.5 + 0.5 - length(gl_PointCoord - 0.5) * u_disc.y;
  colour = v_colour * clamp(inside, 0.0, 1.0);
}`,
};

/**
 * Few: the signs of the legend, as distances from their outlines. Numbers are those of scene/shape.ts. Round each lies a
 * ring of paper; what is possible may be open.
 */
export const signs = {
  vertex: `${row}
flat out lowp vec3 v_colour;
flat out lowp float v_opacity;
flat out lowp int v_shape;
flat out lowp float v_open;

void main() {
  if (!isShown()) {
    leaveOut();
    return;
  }
  place();
  vec4 group = u_groups[a_style.y];
  v_colour = group.rgb;
  v_shape = int(group.a);
  v_opacity = opacity();
  v_open = isPossible() ? 1.0 : 0.0;
}`,
  fragment: `#version 300 es
precision highp float;
flat in lowp vec3 v_colour;
flat in lowp float v_opacity;
flat in lowp int v_shape;
flat in lowp float v_open;
// Device pixels: the size of the sign and of the square that it is drawn in, the width of the ring of paper, and that of
// the line of an open sign, which is zero where what is possible is filled, too.
uniform vec4 u_sign;
uniform lowp vec3 u_paper;
out lowp vec4 colour;

float outline(vec2 p) {
  vec2 q = abs(p);
  switch (v_shape) {
    case ${shapeNumber("square")}: return max(q.x, q.y) - 0.43;
    case ${shapeNumber("triangle")}: return max(p.y - 0.42, (0.98 * q.x - 0.56 * (p.y + 0.56)) / 1.1287);
    case ${shapeNumber("circle")}: return length(p) - 0.48;
    case ${shapeNumber("diamond")}: return (q.x + q.y - 0.6) * 0.7071;
    case ${shapeNumber("bar")}: return max(q.x - 0.55, q.y - 0.26);
    default: return min(max(q.x - 0.52, q.y - 0.17), max(q.x - 0.17, q.y - 0.52));
  }
}

float within(float distance) {
  return clamp(0.5 - distance, 0.0, 1.0);
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * (u_sign.y / u_sign.x);
  float d = outline(p) * u_sign.x;
  float filled = within(d);
  if (u_sign.w > 0.0) filled -= v_open * within(d + u_sign.w);
  float alpha = v_opacity * within(d - u_sign.z);
  colour = vec4(mix(u_paper, v_colour, filled) * alpha, alpha);
}`,
};
