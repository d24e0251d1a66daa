import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { joinFonts } from "./joinFonts.ts";

const require = createRequire(import.meta.url);

const weights = [400, 600] as const;

/** Scripts of the Latin family besides the first, for the names that a map may hold. */
const otherScripts = ["latin-ext", "cyrillic", "greek"] as const;

async function trueType(family: string, script: string, weight: number): Promise<Buffer> {
  const file = require.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`);
  return subsetFont(await readFile(file), "", {
    targetFormat: "sfnt",
    keepAllGlyphs: true,
    noHinting: true,
  });
}

/** Both families in one weight. The Arabic one holds the Latin letters and digits too: lines mix them. */
async function families(weight: number): Promise<readonly Buffer[]> {
  const [latin, ...others] = await Promise.all(
    ["latin", ...otherScripts].map((script) => trueType("ibm-plex-sans", script, weight)),
  );
  const arabic = await trueType("ibm-plex-sans-arabic", "arabic", weight);
  return [
    joinFonts("IBM Plex Sans", latin!, others),
    joinFonts("IBM Plex Sans Arabic", arabic, [latin!, ...others]),
  ];
}

let made: Promise<readonly Buffer[]> | undefined;

/** "IBM Plex Sans" and "IBM Plex Sans Arabic" in 400 and 600 as TrueType fonts; made once, then kept. */
export function pictureFonts(): Promise<readonly Buffer[]> {
  made ??= Promise.all(weights.map(families)).then((fonts) => fonts.flat());
  return made;
}

/** Calls `use` with the fonts as files, which are gone afterwards: what draws them reads files only. */
export async function withFontFiles<Answer>(
  use: (files: readonly string[]) => Promise<Answer>,
): Promise<Answer> {
  const fonts = await pictureFonts();
  const folder = await mkdtemp(join(tmpdir(), "daymark-fonts-"));
  try {
    const files = fonts.map((_, index) => join(folder, `${index}.ttf`));
    await Promise.all(fonts.map((font, index) => writeFile(files[index]!, font)));
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
