import type { DecodedArray } from "hyparquet";

/** Puts decoded numbers into an array from an index on; what is no number, or not there, becomes NaN. */
export function putNumbers(pieces: readonly DecodedArray[], into: Float64Array, at: number): void {
  let index = at;
  for (const piece of pieces) {
    if (piece instanceof BigInt64Array) index = putBig(piece, into, index);
    else if (Array.isArray(piece)) for (const value of piece) into[index++] = numberOf(value);
    else {
      into.set(piece as Float64Array, index);
      index += piece.length;
    }
  }
}

const numberOf = (value: unknown): number =>
  typeof value === "number" || typeof value === "bigint" ? Number(value) : Number.NaN;

/** By halves, since making a bigint of each takes several times as long. Exact to 2^53. */
function putBig(values: BigInt64Array, into: Float64Array, at: number): number {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let index = 0; index < values.length; index++)
    into[at + index] =
      (halves[2 * index + 1] as number) * 4_294_967_296 + ((halves[2 * index] as number) >>> 0);
  return at + values.length;
}

const bigOf = (value: unknown): bigint | undefined =>
  typeof value === "bigint" ? value : Number.isSafeInteger(value) ? BigInt(value as number) : undefined;

/** Puts nanoseconds as milliseconds, rounded down or up: they do not fit a number. */
export function putNanoseconds(
  pieces: readonly DecodedArray[],
  into: Float64Array,
  at: number,
  round: "down" | "up",
): void {
  let index = at;
  for (const piece of pieces)
    for (const value of piece) {
      const nanoseconds = bigOf(value);
      if (nanoseconds === undefined) {
        into[index++] = Number.NaN;
        continue;
      }
      const rest = ((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
      const floor = Number((nanoseconds - rest) / 1_000_000n);
      into[index++] = round === "up" && rest > 0n ? floor + 1 : floor;
    }
}

const wkbPoint = 1;

/**
 * Puts x and y of points in well-known binary, either byte order, with or without heights or a reference system (ISO and
 * extended); what is no point becomes NaN.
 */
export function putPoints(
  pieces: readonly DecodedArray[],
  longitude: Float64Array,
  latitude: Float64Array,
  at: number,
): void {
  let index = at;
  for (const piece of pieces)
    for (const value of piece as Iterable<unknown>) {
      const point = value instanceof Uint8Array ? pointOf(value) : undefined;
      longitude[index] = point?.[0] ?? Number.NaN;
      latitude[index++] = point?.[1] ?? Number.NaN;
    }
}

function pointOf(bytes: Uint8Array): readonly [number, number] | undefined {
  if (bytes.length < 21) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 1;
  const kind = view.getUint32(1, isLittle);
  const hasSystem = (kind & 0x2000_0000) !== 0;
  if ((kind & 0x0fff_ffff) % 1000 !== wkbPoint || (hasSystem && bytes.length < 25)) return undefined;
  const from = hasSystem ? 9 : 5;
  return [view.getFloat64(from, isLittle), view.getFloat64(from + 8, isLittle)];
}
