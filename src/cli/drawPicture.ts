import type { PictureOrder } from "../picture/order";
import { pictureFacts } from "../picture/pictureFacts";
import type { PictureForm } from "../picture/pictureForm";
import { pictureTexts } from "../picture/pictureTexts";
import { encodePng } from "../raster/png";
import { svgWithFacts } from "../raster/svgFacts";
import { type SvgNode, svgText } from "../scene/svg";
import type { Given } from "./pictureArguments";
import type { PictureJob, PictureTools } from "./pictureJob";
import { chosen, numberWithin, WrongUsage } from "./refusal";

/** Types of file of a picture that stands still. */
export const pictureTypes = ["png", "svg"] as const;
type PictureType = (typeof pictureTypes)[number];

/** What the commands for pictures that stand still take besides what all take. */
export const pictureOptions = { scale: { type: "string" }, text: { type: "string" } } as const;
export const helpOfPictureOptions = `  --scale 1|2|3        pixels of a PNG to one of the picture
  --text live|outlined letters of an SVG: live needs IBM Plex Sans, outlined needs no font and cannot be read out`;

type PictureGiven = Given<typeof pictureOptions>;

/** How many pixels of a PNG there are to one of the picture. Throws WrongUsage. */
export function readScale({ scale }: PictureGiven, types: readonly PictureType[]): number {
  if (scale === undefined) return 1;
  if (!types.includes("png")) throw new WrongUsage("--scale is for PNG: an SVG is sharp at any size.");
  return numberWithin("--scale", scale, { least: 1, most: 3, unit: "pixels to one", isWhole: true });
}

/** Whether the letters of SVGs are to be outlines. Throws WrongUsage. */
function readIsOutlined({ text }: PictureGiven, types: readonly PictureType[]): boolean {
  if (text === undefined) return false;
  if (!types.includes("svg")) throw new WrongUsage("--text is for SVG: a PNG has no letters, only pixels.");
  return chosen("--text", text, ["live", "outlined"]) === "outlined";
}

/** One job for each order and type of file. `draw` gives the picture. Throws WrongUsage. */
export function pictureJobs<Order extends PictureOrder>(
  given: PictureGiven,
  types: readonly PictureType[],
  orders: readonly { readonly order: Order; readonly form: PictureForm }[],
  draw: (order: Order, ground: PictureTools["ground"]) => Promise<SvgNode>,
): readonly PictureJob[] {
  const isOutlined = readIsOutlined(given, types);
  const scale = readScale(given, types);
  return orders.flatMap(({ order, form }) =>
    types.map(
      (type): PictureJob => ({
        order,
        form,
        type,
        scale: type === "png" ? scale : 1,
        steps: 1,
        async fill(file, tools) {
          const svg = svgText(await draw(order, tools.ground));
          const facts = pictureFacts(order, pictureTexts(order, form));
          if (type === "png") {
            const pixels = (await tools.drawing()).pixels(svg, scale);
            await tools.interruption.check();
            await file.write(encodePng(pixels, facts));
          } else {
            const drawn = isOutlined ? (await tools.drawing()).outlined(svg) : svg;
            await file.write(new TextEncoder().encode(svgWithFacts(drawn, facts)));
          }
          tools.step();
        },
      }),
    ),
  );
}
