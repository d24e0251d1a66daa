// @ts-check
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { joinFonts } from "./join-fonts.js";

const require = createRequire(import.meta.url);

/** Scripts of the Latin family besides the first, for the names that a map may hold. */
const otherScripts = ["latin-ext", "cyrillic", "greek"];

/** @param {string} family @param {string} script @param {number} weight */
async function trueType(family, script, weight) {
  const file = require.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`);
  return subsetFont(await readFile(file), "", {
    targetFormat: "sfnt",
    keepAllGlyphs: true,
    noHinting: true,
  });
}

/**
 * The fonts that stills, strips, films and cards are drawn with: "IBM Plex Sans" and "IBM Plex Sans Arabic" in 400 and
 * 600 as TrueType fonts, by the names of their files. The Arabic one holds the Latin letters and digits too: lines mix
 * them, and what draws a picture takes a line from one font.
 *
 * @returns {Promise<{ name: string, bytes: Buffer }[]>}
 */
export async function pictureFonts() {
  const weights = await Promise.all(
    [400, 600].map(async (weight) => {
      const arabic = await trueType("ibm-plex-sans-arabic", "arabic", weight);
      const latin = await trueType("ibm-plex-sans", "latin", weight);
      const others = await Promise.all(otherScripts.map((each) => trueType("ibm-plex-sans", each, weight)));
      return [
        { name: `ibm-plex-sans-${weight}.ttf`, bytes: joinFonts("IBM Plex Sans", latin, others) },
        {
          name: `ibm-plex-sans-arabic-${weight}.ttf`,
          bytes: joinFonts("IBM Plex Sans Arabic", arabic, [latin, ...others]),
        },
      ];
    }),
  );
  return weights.flat();
}
