import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Language } from "../core/text";
import { pictureTexts } from "../picture/pictureTexts";
import { placeTime } from "../site/placeTime";
import type { Theme } from "../theme/theme";
import type { PictureJob } from "./pictureJob";

/** A file that was written, for machines. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Pixels of the file; undefined for captions. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly kind: "still" | "timeline" | "multiples" | "film" | "captions";
  readonly language: Language;
  readonly theme: Theme;
  /** Times of the place with their offset. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly moment: string | undefined;
  readonly alt: string;
  readonly caption: string;
}

export interface Report {
  readonly files: readonly WrittenFile[];
  /** Undefined where no map was read. */
  readonly dataVersion: string | undefined;
  /** Why it ended before all was written. */
  readonly error?: string | undefined;
}

/** Says of a file what it is. `written` is where its bytes lie now, `path` where they will. */
export async function writtenFile(
  { order, form, scale }: PictureJob,
  path: string,
  written: string,
  kind: WrittenFile["kind"] = form.kind,
): Promise<WrittenFile> {
  const bytes = await readFile(written);
  const { alt, caption } = pictureTexts(order, form);
  const { window, moment } = order.view;
  const time = (instant: number) => placeTime(instant, order.dataset.config.timeZone);
  const isPicture = kind !== "captions";
  return {
    path,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    width: isPicture ? order.size.width * scale : undefined,
    height: isPicture ? order.size.height * scale : undefined,
    kind,
    language: order.formats.language,
    theme: order.theme,
    from: time(window.from),
    to: time(window.to),
    moment: time(kind === "still" || kind === "timeline" ? moment : window.to),
    alt,
    caption,
  };
}

/** "pictures/x.png  1200x675, 143 kB" */
export function lineOf({ path, bytes, width, height }: WrittenFile): string {
  const size =
    bytes < 1000
      ? `${bytes} bytes`
      : bytes < 1e6
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1e6).toFixed(1)} MB`;
  return `${path}  ${width === undefined ? "" : `${width}x${height}, `}${size}`;
}
