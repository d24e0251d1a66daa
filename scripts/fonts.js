// @ts-check
// Cuts the page's fonts out of the @fontsource packages: node scripts/fonts.js. The results are committed.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const target = new URL("../public/fonts/", import.meta.url);

/** @param {number} first @param {number} last */
const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

// What French and English need, and the letters that transliterations of Arabic use.
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸĀāĪīŪūḤḥṢṣḌḍṬṭẒẓĠġḪḫŠšŽžČčĞğİıŞşʿʾʻʼ‘’‚“”„–—…•·‹›−×→←↑↓ \u2009\u200a\u202f\u2066\u2067\u2068\u2069`;

// Letters, marks and digits; then the presentation forms, which MapLibre draws: it shapes Arabic by itself.
const arabic = `${range(0x621, 0x63a)}${range(0x640, 0x652)}${range(0x660, 0x66d)}ٰپچژڤگکی،؛؟ ${range(0xfe70, 0xfe74)}${range(0xfe76, 0xfefc)}ﭖﭗﭘﭙﭺﭻﭼﭽﮊﮋﮎﮏﮐﮑﮒﮓﮔﮕﯼﯽﯾﯿ\u200c\u200d\u200e\u200f()«».-–`;

/** Joining and marks for Arabic; kerning and tabular figures for Latin. Stylistic sets cost more than they show. */
const features = ["kern", "liga", "tnum", "locl", "ccmp", "mark", "mkmk", "init", "medi", "fina", "isol", "rlig", "calt", "curs"];

const cuts = [
  { family: "ibm-plex-sans", script: "latin", text: latin },
  { family: "ibm-plex-sans-arabic", script: "arabic", text: arabic },
];

await mkdir(target, { recursive: true });
for (const { family, script, text } of cuts) {
  for (const weight of [400, 600]) {
    const name = `${family}-${script}-${weight}-normal.woff2`;
    const whole = await readFile(require.resolve(`@fontsource/${family}/files/${name}`));
    const cut = await subsetFont(whole, text, { targetFormat: "woff2", keepFeatures: features, noHinting: true });
    await writeFile(new URL(`${family}-${weight}.woff2`, target), cut);
    process.stdout.write(`${family}-${weight}.woff2  ${whole.length} -> ${cut.length} bytes\n`);
  }
  await copyFile(require.resolve(`@fontsource/${family}/LICENSE`), new URL(`${family}.LICENSE.txt`, target));
}
