import { encodeEvents } from "../../../src/core/events/encode";
import type { EventBlock, EventColumns } from "../../../src/core/events/model";
import { textColumnOf } from "../../../src/core/events/textColumn";
import type { LonLat, MapConfig, Shape } from "../../../src/core/model";
import type { CrowdLook, CrowdView } from "../../../src/marks/crowd/renderer";

/** What a test says of an event; milliseconds since 1970. */
export interface Told {
  readonly at: LonLat;
  readonly earliest?: number;
  readonly latest?: number;
  readonly category?: number;
}

/** Noon of 1 January 2020, and an hour. */
export const noon = Date.UTC(2020, 0, 1, 12);
export const hour = 3_600_000;

const kinds: readonly { readonly shape: Shape; readonly colour: string }[] = [
  { shape: "square", colour: "#0000ff" },
  { shape: "circle", colour: "#ff0000" },
];

export const look: CrowdLook = { groups: kinds, paper: "#ffffff" };

/** Forty categories: the even ones in the first group, the odd ones in the second. */
export const config = {
  groups: kinds.map(({ shape }, index) => ({
    id: `g${index}`,
    label: {},
    shape,
    colour: ["blue", "wine"][index],
  })),
  categories: Array.from({ length: 40 }, (_, index) => ({
    id: `c${index}`,
    label: {},
    group: `g${index % 2}`,
  })),
} as unknown as Pick<MapConfig, "categories" | "groups">;

/** Events in the order in which they are told, an hour from noon each if nothing else is said. */
export function columnsOf(told: readonly Told[]): EventColumns {
  const texts = textColumnOf(told.map((_, index) => `event-${index}`));
  const coded = { codes: new Uint32Array(told.length), values: [""] };
  return {
    length: told.length,
    longitude: Float64Array.from(told, ({ at }) => at[0]),
    latitude: Float64Array.from(told, ({ at }) => at[1]),
    earliest: Float64Array.from(told, ({ earliest = noon }) => earliest),
    latest: Float64Array.from(told, ({ earliest = noon, latest = earliest + hour }) => latest),
    category: Uint8Array.from(told, ({ category = 0 }) => category),
    id: texts,
    title: texts,
    place: coded,
    source: coded,
    url: textColumnOf(told.map(() => "")),
  };
}

export const blockOf = (told: readonly Told[], leftOut?: Uint8Array): EventBlock =>
  encodeEvents(columnsOf(told), config, { leftOut });

export const everyCategory = new Uint32Array([0xffffffff, 0xffffffff]);

/** A frame of 400 by 300 over 0,0 with everything in the window. */
export const view: CrowdView = {
  camera: { longitude: 0, latitude: 0, zoom: 5 },
  size: { width: 400, height: 300 },
  pixelRatio: 1,
  window: { from: noon - 24 * hour, to: noon + 24 * hour },
  mask: everyCategory,
  pointSize: 5,
};

/** What is drawn, read back at once, before the browser takes it away: rows from the top, premultiplied. */
export function pixelsOf(canvas: HTMLCanvasElement): Uint8Array {
  const { width, height } = canvas;
  const gl = canvas.getContext("webgl2");
  if (!gl) return new Uint8Array(canvas.getContext("2d")!.getImageData(0, 0, width, height).data);
  const fromBottom = new Uint8Array(4 * width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, fromBottom);
  const pixels = new Uint8Array(fromBottom.length);
  for (let y = 0; y < height; y++)
    pixels.set(fromBottom.subarray(4 * width * y, 4 * width * (y + 1)), 4 * width * (height - 1 - y));
  return pixels;
}

/** A connected piece of what is drawn: its middle by opacity in pixels from the top left, and its strongest pixel. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
  readonly colour: readonly [number, number, number];
  readonly area: number;
}

/** The pieces of a drawing that do not touch each other, from the top. */
export function spotsOf(canvas: HTMLCanvasElement): Spot[] {
  const { width, height } = canvas;
  const pixels = pixelsOf(canvas);
  const seen = new Uint8Array(width * height);
  const alphaAt = (at: number) => pixels[4 * at + 3]!;
  const spots: Spot[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || alphaAt(start) === 0) continue;
    let [weight, sumX, sumY, strongest, area] = [0, 0, 0, start, 0];
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      const alpha = alphaAt(at);
      weight += alpha;
      area += alpha / 255;
      sumX += alpha * (x + 0.5);
      sumY += alpha * (y + 0.5);
      if (alpha > alphaAt(strongest)) strongest = at;
      for (const [nextX, nextY] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const next = nextY * width + nextX;
        if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height || seen[next]) continue;
        if (alphaAt(next) === 0) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    const colour = [0, 1, 2].map((part) => pixels[4 * strongest + part]!);
    spots.push({
      x: sumX / weight,
      y: sumY / weight,
      alpha: alphaAt(strongest),
      colour: colour as unknown as Spot["colour"],
      area,
    });
  }
  return spots;
}
