import { renderAsync } from "@resvg/resvg-js";
import { encodePng } from "./encodePng.ts";
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
      return encodePng({ width: image.width, height: image.height, rgba: image.pixels });
    }),
  );

/** An SVG picture without holes as PNG, in its own size, with the page's fonts and none of the machine's. The same text, the same bytes. */
export const cardPng = (svg: string): Promise<Buffer> => withDrawing((draw) => draw(svg));
