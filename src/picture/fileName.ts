import { isNarrowed } from "../core/filter";
import type { Interval } from "../core/model";
import { zonedTime } from "../core/zone";
import type { PictureOrder } from "./order";
import type { PictureForm } from "./pictureForm";

/**
 * A name for the file of a picture, such as "syria-coast-2025_2025-03-07T1200_1200x675_ar_dark.png": the same for the
 * same order, of letters that every system takes, by the place's clock. Where a window begins is in it too unless it is
 * the map's or the chapter's own. `scale` is how many pixels of the file there
 * are to one of the picture; `extension` comes without its dot.
 */
export function pictureFileName(
  { dataset: { config }, formats: { language }, theme, size, view, hasHeadline }: PictureOrder,
  form: PictureForm,
  extension: string,
  scale = 1,
): string {
  const { window, moment, trail, clock, filter, chapter, incident } = view;
  const time = (instant: number) => stamp(instant, config.timeZone);
  const stretch = ({ from, to }: Interval) => `${time(from)}-to-${time(to)}`;
  const parts = [
    safe(config.id),
    form.kind === "multiples" ? `strip-${form.moments.length}` : form.kind === "still" ? "" : form.kind,
    safe(chapter?.id),
    safe(incident),
    form.kind !== "still"
      ? stretch(window)
      : window.from === (chapter?.window ?? config.window).from
        ? time(moment)
        : stretch({ from: window.from, to: moment }),
    trail === undefined ? "" : `last-${trail / 3_600_000}h`.replace(".", "-"),
    clock === "known" ? "known" : "",
    isNarrowed(filter) ? "filtered" : "",
    `${size.width}x${size.height}${scale === 1 ? "" : `@${scale}x`}`,
    language,
    theme,
    hasHeadline ? "" : "plain",
  ];
  return `${parts.filter((part) => part !== "").join("_")}.${extension}`;
}

/** "2025-03-07T1200": no colons, which some systems refuse. */
function stamp(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}${two(minute)}`;
}

/** An id without what some system refuses in a name, and not too long for any. */
const safe = (id: string | undefined): string =>
  (id ?? "")
    .normalize("NFC")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
