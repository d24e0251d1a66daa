// @ts-check
// Cuts the page's fonts out of the @fontsource packages, and joins those of pictures: node scripts/fonts.js. The results
// are committed.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import subsetFont from "subset-font";
import { pictureFonts } from "./picture-fonts.js";

const require = createRequire(import.meta.url);
const target = new URL("../public/fonts/", import.meta.url);

/** @param {number} first @param {number} last */
const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

// What English and French need.
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœʻʼ‘’‚“”„–—…•·‹›−×↑↓ \u2009\u200a\u202f\u2066\u2067\u2068\u2069`;

// Long vowels of transliterations, Turkish, and central Europe: a file of its own, loaded where such a letter is shown.
// The family has neither the letters with a dot below nor the marks of ayn and hamza: those come from the reader's system.
const extendedLatin = `${range(0x100, 0x130)}${range(0x132, 0x151)}${range(0x154, 0x17f)}ȘșȚț`;

// Letters, marks and digits; then the presentation forms, which MapLibre draws: it shapes Arabic by itself.
const arabic = `${range(0x621, 0x63a)}${range(0x640, 0x652)}${range(0x660, 0x66d)}ٰپچژڤگکی،؛؟ ${range(0xfe70, 0xfe74)}${range(0xfe76, 0xfefc)}ﭖﭗﭘﭙﭺﭻﭼﭽﮊﮋﮎﮏﮐﮑﮒﮓﮔﮕﯼﯽﯾﯿ\u200c\u200d\u200e\u200f()«».-–`;

/** Joining and marks for Arabic; kerning and tabular figures for Latin. Stylistic sets cost more than they show. */
const features = [
  "kern",
  "liga",
  "tnum",
  "locl",
  "ccmp",
  "mark",
  "mkmk",
  "init",
  "medi",
  "fina",
  "isol",
  "rlig",
  "calt",
  "curs",
];

const cuts = [
  { family: "ibm-plex-sans", script: "latin", text: latin, name: "ibm-plex-sans" },
  { family: "ibm-plex-sans", script: "latin-ext", text: extendedLatin, name: "ibm-plex-sans-extended" },
  { family: "ibm-plex-sans-arabic", script: "arabic", text: arabic, name: "ibm-plex-sans-arabic" },
];

await mkdir(target, { recursive: true });
for (const { family, script, text, name } of cuts) {
  for (const weight of [400, 600]) {
    const source = `${family}-${script}-${weight}-normal.woff2`;
    const whole = await readFile(require.resolve(`@fontsource/${family}/files/${source}`));
    const cut = await subsetFont(whole, text, {
      targetFormat: "woff2",
      keepFeatures: features,
      noHinting: true,
    });
    await writeFile(new URL(`${name}-${weight}.woff2`, target), cut);
    process.stdout.write(`${name}-${weight}.woff2  ${whole.length} -> ${cut.length} bytes\n`);
  }
  await copyFile(require.resolve(`@fontsource/${family}/LICENSE`), new URL(`${family}.LICENSE.txt`, target));
}

const pictures = new URL("pictures/", target);
await mkdir(pictures, { recursive: true });
for (const { name, bytes } of await pictureFonts()) {
  await writeFile(new URL(name, pictures), bytes);
  process.stdout.write(`pictures/${name}  ${bytes.length} bytes\n`);
}
for (const family of ["ibm-plex-sans", "ibm-plex-sans-arabic"]) {
  await copyFile(
    require.resolve(`@fontsource/${family}/LICENSE`),
    new URL(`${family}.LICENSE.txt`, pictures),
  );
}
