import { renderAsync } from "@resvg/resvg-js";
import { withFontFiles } from "./pictureFonts.ts";

/** Draws SVG texts as PNG files, one after another. */
export type Draw = (svg: string) => Promise<Buffer>;

/** Calls `use` with what draws: for many pictures, the fonts are then laid out once. */
export const withDrawing = <Answer>(use: (draw: Draw) => Promise<Answer>): Promise<Answer> =>
  withFontFiles((files) =>
    use(async (svg) => {
      const image = await renderAsync(svg, {
        font: {
          loadSystemFonts: false,
          fontFiles: [...files],
          defaultFontFamily: "IBM Plex Sans",
        },
        fitTo: { mode: "original" },
        logLevel: "off",
      });
      return image.asPng();
    }),
  );

/** An SVG picture as PNG, in its own size, with the page's fonts and none of the machine's. The same text, the same bytes. */
export const cardPng = (svg: string): Promise<Buffer> => withDrawing((draw) => draw(svg));
