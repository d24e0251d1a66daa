import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { Bounds } from "../../core/model";

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** The vector tile, not compressed. */
  readonly bytes: Uint8Array;
}

export interface BuiltArchive {
  readonly bytes: Uint8Array;
  readonly tiles: readonly Tile[];
}

export interface ArchiveHead {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly centre: readonly [longitude: number, latitude: number, zoom: number];
  /** Kept as JSON in the archive. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  runLength: number;
}

const headerLength = 127;
/** A reader fetches this many bytes first: header and root directory must lie within them. */
const firstFetch = 16384;
const entriesPerLeaf = 2048;
/** Tiles lie in the order of their ids. */
const clustered = 1;
const gzipCode = 2;
const vectorTileCode = 1;

/**
 * Writes a PMTiles v3 archive (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md) of gzipped vector
 * tiles, in the order of tile ids; equal tiles are kept once. Same input, same bytes.
 */
export function writeArchive(tiles: readonly Tile[], head: ArchiveHead): Uint8Array {
  const ordered = tiles
    .map((tile) => ({ tileId: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .sort((a, b) => a.tileId - b.tileId);
  const { entries, contents } = placeContents(ordered);
  const { root, leaves } = directories(entries);
  const metadata = gzip(Buffer.from(JSON.stringify(head.metadata)));
  const header = writeHeader(head, {
    lengths: [root.length, metadata.length, leaves.length, totalLength(contents)],
    addressed: ordered.length,
    entries: entries.length,
    contents: contents.length,
  });
  return new Uint8Array(Buffer.concat([header, root, metadata, leaves, ...contents]));
}

function placeContents(ordered: readonly { tileId: number; bytes: Uint8Array }[]) {
  const known = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  let end = 0;
  for (const { tileId, bytes } of ordered) {
    const digest = createHash("sha256").update(bytes).digest("hex");
    let place = known.get(digest);
    if (!place) {
      const compressed = gzip(bytes);
      place = { offset: end, length: compressed.length };
      known.set(digest, place);
      contents.push(compressed);
      end += compressed.length;
    }
    const previous = entries.at(-1);
    const continues = previous?.offset === place.offset && previous.tileId + previous.runLength === tileId;
    if (continues) previous.runLength += 1;
    else entries.push({ tileId, ...place, runLength: 1 });
  }
  return { entries, contents };
}

function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = writeDirectory(entries);
  if (whole.length <= firstFetch - headerLength) return { root: whole, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  for (let first = 0; first < entries.length; first += entriesPerLeaf) {
    const leaf = writeDirectory(entries.slice(first, first + entriesPerLeaf));
    const tileId = entries[first]!.tileId;
    pointers.push({ tileId, offset: totalLength(leaves), length: leaf.length, runLength: 0 });
    leaves.push(leaf);
  }
  return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

function writeDirectory(entries: readonly Entry[]): Uint8Array {
  const numbers: number[] = [entries.length];
  entries.forEach((entry, i) => {
    numbers.push(entry.tileId - (entries[i - 1]?.tileId ?? 0));
  });
  for (const entry of entries) numbers.push(entry.runLength);
  for (const entry of entries) numbers.push(entry.length);
  entries.forEach((entry, i) => {
    const previous = entries[i - 1];
    const follows = previous && entry.offset === previous.offset + previous.length;
    numbers.push(follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(numbers.flatMap(varint)));
}

/** Little-endian groups of seven bits; division, since ids pass 2^31. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

function writeHeader(
  head: ArchiveHead,
  counts: { lengths: readonly number[]; addressed: number; entries: number; contents: number },
): Uint8Array {
  const header = Buffer.alloc(headerLength);
  header.write("PMTiles", 0);
  header[7] = 3;
  const unsigned = (at: number, value: number) => header.writeBigUInt64LE(BigInt(value), at);
  let offset = headerLength;
  counts.lengths.forEach((length, section) => {
    unsigned(8 + section * 16, offset);
    unsigned(16 + section * 16, length);
    offset += length;
  });
  unsigned(72, counts.addressed);
  unsigned(80, counts.entries);
  unsigned(88, counts.contents);
  header[96] = clustered;
  header[97] = gzipCode;
  header[98] = gzipCode;
  header[99] = vectorTileCode;
  header[100] = head.minZoom;
  header[101] = head.maxZoom;
  const degrees = (at: number, value: number) => header.writeInt32LE(Math.round(value * 1e7), at);
  head.bounds.forEach((value, i) => {
    degrees(102 + i * 4, value);
  });
  header[118] = head.centre[2];
  degrees(119, head.centre[0]);
  degrees(123, head.centre[1]);
  return header;
}

/** Byte 9 of a gzip stream names the operating system; it is cleared so that every machine writes the same archive. */
function gzip(bytes: Uint8Array): Uint8Array {
  const compressed = gzipSync(bytes, { level: 9 });
  compressed[9] = 255;
  return compressed;
}

const totalLength = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);
