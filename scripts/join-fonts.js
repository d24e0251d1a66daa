// @ts-check
import { Buffer } from "node:buffer";
import { readCharacters, readTables, writeCharacters, writeFamily, writeTables } from "./font-tables.js";

/** @typedef {import("./font-tables.js").Tables} Tables */

/** What a joined font keeps of the first besides its glyphs: how letters join, and where marks stand. */
const keptTables = ["GDEF", "GPOS", "GSUB", "OS/2", "head", "hhea", "maxp", "post"];

/**
 * One TrueType font of several: the first with its rules for joining letters, and of the others the glyphs of the
 * characters that those before them lack. Programs that draw a line in one font then draw lines of two scripts right.
 * All must have the same number of units per em, or an Error is thrown.
 *
 * @param {string} family
 * @param {Buffer} first
 * @param {readonly Buffer[]} others
 * @returns {Buffer}
 */
export function joinFonts(family, first, others) {
  const fonts = [first, ...others].map(readTables);
  const units = fonts.map((tables) => table(tables, "head").readUInt16BE(18));
  if (units.some((each) => each !== units[0]))
    throw new Error(`Got fonts of ${units.join(", ")} units per em. Expected the same in all.`);
  /** @type {Map<number, number>} */
  const characters = new Map();
  /** @type {Buffer[]} */
  const glyphs = [];
  /** @type {Buffer[]} */
  const metrics = [];
  for (const tables of fonts) {
    const shift = glyphs.length;
    for (const [code, glyph] of readCharacters(table(tables, "cmap")))
      if (!characters.has(code)) characters.set(code, glyph + shift);
    glyphs.push(...glyphsOf(tables).map((glyph) => shifted(glyph, shift)));
    metrics.push(...metricsOf(tables));
  }
  /** @type {Map<string, Buffer>} */
  const joined = new Map();
  for (const [tag, bytes] of readTables(first))
    if (keptTables.includes(tag)) joined.set(tag, Buffer.from(bytes));
  table(joined, "head").writeUInt16BE(1, 50);
  table(joined, "maxp").writeUInt16BE(glyphs.length, 4);
  table(joined, "hhea").writeUInt16BE(glyphs.length, 34);
  joined.set("cmap", writeCharacters(characters));
  joined.set("name", writeFamily(family));
  joined.set("glyf", Buffer.concat(glyphs));
  joined.set("loca", locations(glyphs));
  joined.set("hmtx", Buffer.concat(metrics));
  return writeTables(joined);
}

/** @param {Tables} tables @param {string} tag */
function table(tables, tag) {
  const found = tables.get(tag);
  if (!found) throw new Error(`Got a font without the table "${tag}". Expected a TrueType font.`);
  return found;
}

/** @param {Tables} tables */
const glyphCount = (tables) => table(tables, "maxp").readUInt16BE(4);

/** @param {Tables} tables @returns {readonly Buffer[]} */
function glyphsOf(tables) {
  const [glyf, loca] = [table(tables, "glyf"), table(tables, "loca")];
  const isLong = table(tables, "head").readUInt16BE(50) === 1;
  /** @param {number} glyph */
  const start = (glyph) => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return Array.from({ length: glyphCount(tables) }, (_, glyph) => {
    const outline = glyf.subarray(start(glyph), start(glyph + 1));
    return Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]);
  });
}

/**
 * Advance and left bearing of every glyph; the last advances are written once where they are equal.
 *
 * @param {Tables} tables
 * @returns {readonly Buffer[]}
 */
function metricsOf(tables) {
  const hmtx = table(tables, "hmtx");
  const full = table(tables, "hhea").readUInt16BE(34);
  return Array.from({ length: glyphCount(tables) }, (_, glyph) => {
    if (glyph < full) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
    const bearing = 4 * full + 2 * (glyph - full);
    return Buffer.concat([hmtx.subarray(4 * full - 4, 4 * full - 2), hmtx.subarray(bearing, bearing + 2)]);
  });
}

/** @param {readonly Buffer[]} glyphs */
function locations(glyphs) {
  const starts = Buffer.alloc(4 * glyphs.length + 4);
  let at = 0;
  for (const [index, { length }] of glyphs.entries()) {
    at += length;
    starts.writeUInt32BE(at, 4 * index + 4);
  }
  return starts;
}

/** Flags of a part of a composed glyph. */
const hasWords = 0x1;
const hasScale = 0x8;
const hasMore = 0x20;
const hasTwoScales = 0x40;
const hasMatrix = 0x80;

/**
 * The outline, with the glyphs that it is composed of counted on by `shift`.
 *
 * @param {Buffer} outline
 * @param {number} shift
 */
function shifted(outline, shift) {
  const isComposed = outline.length > 0 && outline.readInt16BE(0) < 0;
  if (!isComposed || shift === 0) return outline;
  const moved = Buffer.from(outline);
  for (let at = 10, flags = hasMore; flags & hasMore; ) {
    flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + shift, at + 2);
    const scale = flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0;
    at += 4 + (flags & hasWords ? 4 : 2) + scale;
  }
  return moved;
}
