// @ts-check
// Reads and writes TrueType fonts as far as is needed to join two into one.
import { Buffer } from "node:buffer";

/** @typedef {ReadonlyMap<string, Buffer>} Tables */

/**
 * The tables of a font by their tags, as parts of its own bytes.
 *
 * @param {Buffer} font
 * @returns {Tables}
 */
export function readTables(font) {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index;
      const start = font.readUInt32BE(record + 8);
      const length = font.readUInt32BE(record + 12);
      return [font.toString("latin1", record, record + 4), font.subarray(start, start + length)];
    }),
  );
}

/**
 * A font of these tables, in order of name.
 *
 * @param {Tables} tables
 * @returns {Buffer}
 */
export function writeTables(tables) {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * entries.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(entries.length, 4);
  const power = Math.floor(Math.log2(entries.length));
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(entries.length * 16 - 2 ** power * 16, 10);
  const parts = [header];
  let at = header.length;
  for (const [index, [tag, table]] of entries.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const record = 12 + 16 * index;
    header.write(tag, record, "latin1");
    header.writeUInt32BE(checksum(padded), record + 4);
    header.writeUInt32BE(at, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

/** @param {Buffer} table */
function checksum(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * Glyph numbers by code point, from the formats 4 and 12.
 *
 * @param {Buffer} cmap
 * @returns {ReadonlyMap<number, number>}
 */
export function readCharacters(cmap) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap, at, found);
    if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

/** @param {Buffer} cmap @param {number} at @param {Map<number, number>} found */
function readSegments(cmap, at, found) {
  const bytes = cmap.readUInt16BE(at + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = cmap.readUInt16BE(at + 14 + segment);
    const first = cmap.readUInt16BE(at + 16 + bytes + segment);
    const delta = cmap.readUInt16BE(at + 16 + 2 * bytes + segment);
    const place = at + 16 + 3 * bytes + segment;
    const offset = cmap.readUInt16BE(place);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : cmap.readUInt16BE(place + offset + 2 * (code - first));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph > 0) found.set(code, glyph);
    }
  }
}

/** @param {Buffer} cmap @param {number} at @param {Map<number, number>} found */
function readGroups(cmap, at, found) {
  for (let index = 0; index < cmap.readUInt32BE(at + 12); index++) {
    const group = at + 16 + 12 * index;
    const first = cmap.readUInt32BE(group);
    const last = cmap.readUInt32BE(group + 4);
    const glyph = cmap.readUInt32BE(group + 8);
    for (let code = first; code <= last; code++) found.set(code, glyph + code - first);
  }
}

/**
 * The same as format 12, one group for each character.
 *
 * @param {ReadonlyMap<number, number>} characters
 * @returns {Buffer}
 */
export function writeCharacters(characters) {
  const entries = [...characters].toSorted(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * entries.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * entries.length, 16);
  table.writeUInt32BE(entries.length, 24);
  for (const [index, [code, glyph]] of entries.entries()) {
    table.writeUInt32BE(code, 28 + 12 * index);
    table.writeUInt32BE(code, 32 + 12 * index);
    table.writeUInt32BE(glyph, 36 + 12 * index);
  }
  return table;
}

/**
 * A table of names that says the family and no more: what draws the font finds it by that and by its weight.
 *
 * @param {string} family
 * @returns {Buffer}
 */
export function writeFamily(family) {
  const names = [
    { id: 1, text: family },
    { id: 2, text: "Regular" },
    { id: 4, text: family },
    { id: 6, text: family.replaceAll(" ", "") },
  ];
  const texts = names.map(({ text }) => Buffer.from(text, "utf16le").swap16());
  const table = Buffer.alloc(6 + 12 * names.length);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  for (const [index, { id }] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    const fields = [3, 1, 0x409, id, length, offset];
    for (const [field, value] of fields.entries()) table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += length;
  }
  return Buffer.concat([table, ...texts]);
}
