import type { Ground } from "../basemap/features";
import { groundLabels } from "../basemap/groundLabels";
import { groundPicture } from "../basemap/groundPicture";
import { frameOrigin } from "../core/mercator";
import { type SvgNode, svg } from "../scene/svg";
import { type CrowdPictureInput, crowdPicture } from "./crowdPicture";
import { maskOf } from "./crowdPoints";
import { fontFamily } from "./fonts";
import { layer } from "./layers";
import { type MarksPictureInput, marksPicture } from "./marksPicture";
import { rounded } from "./numbers";
import type { PictureOrder } from "./order";
import type { Shown } from "./shown";

export interface MapPictureInput extends MarksPictureInput {
  /** The land under the marks, read for the same camera and size; bare land if left out. */
  readonly ground?: Ground | undefined;
  /** Decimals of the ground's coordinates: 0 makes about half the bytes. 1 if left out. */
  readonly digits?: 0 | 1 | undefined;
  /** What the picture is, for whoever does not see it. Without a title it is part of another picture. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Whether land, names and incidents are layers with names, for whoever goes on with the picture in a drawing program. */
  readonly hasLayers?: boolean | undefined;
  /** The many events of a map that has no incidents. */
  readonly crowd?: Pick<CrowdPictureInput, "blocks" | "mask" | "count" | "ratio"> | undefined;
  /** Where it lies in another picture, and how large it is there; its own size if left out. */
  readonly placed?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A map of what happened: ground, its names, and the marks over them. */
export function mapPicture(input: MapPictureInput): SvgNode {
  const { size, ground, title, description, language, paint, placed, crowd } = input;
  const marks = marksPicture(input);
  const part = (name: string, node: SvgNode | undefined) =>
    node && input.hasLayers ? layer(name, node) : node;
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...placed,
      role: title === undefined ? undefined : "img",
      "font-family": fontFamily(language),
      // The page's own direction would turn the anchors of the names about.
      direction: "ltr",
    },
    title !== undefined && svg("title", {}, title),
    description !== undefined && svg("desc", {}, description),
    part(
      "land",
      ground
        ? groundPicture(ground, { paint, digits: input.digits })
        : svg("rect", { width: size.width, height: size.height, fill: paint("land") }),
    ),
    beyondPoles(input),
    part(
      "place-names",
      ground && groundLabels(ground, { paint, language, taken: marks.taken, hidden: marks.names }),
    ),
    crowd
      ? part(
          "events",
          crowdPicture({
            ...input,
            ...crowd,
            config: input.dataset.config,
            idPrefix: `${input.idPrefix ?? "m"}-event-`,
          }),
        )
      : part("incidents", marks.node),
  );
}

/** A frame that is higher than the world shows paper there: neither sea nor land. */
function beyondPoles({ camera, size, paint }: MapPictureInput): SvgNode | undefined {
  const [, top] = frameOrigin(camera, size);
  const bottom = top + 512 * 2 ** camera.zoom;
  if (top <= 0 && bottom >= size.height) return undefined;
  const rect = (y: number, height: number) =>
    height > 0 && svg("rect", { y: rounded(y), width: size.width, height: rounded(height) });
  return svg("g", { fill: paint("paper") }, rect(0, top), rect(bottom, size.height - bottom));
}

/** What of an order's many events is drawn, `ratio` pixels to one of CSS where they are pixels; undefined for a map of incidents. */
export const crowdOf = (
  { dataset, events, view }: PictureOrder,
  { certain, possible }: Shown,
  ratio: number,
): MapPictureInput["crowd"] =>
  events && {
    blocks: events.blocks,
    mask: maskOf(dataset.config, view.filter.categories),
    count: certain + possible,
    ratio,
  };
