import type { EventDetails } from "../core/events/model";
import type { Formats } from "./formats";
import { whenWords } from "./when";

const minute = 60_000;

/** When an event happened, in words that claim no more than the bounds that the file gives. */
export const eventWhen = (
  { earliest, latest }: Pick<EventDetails, "earliest" | "latest">,
  zone: string,
  formats: Formats,
): string =>
  whenWords(
    {
      time: "",
      // Seconds are not said: whole minutes around them are.
      earliest: latest - earliest < minute ? Math.floor(earliest / minute) * minute : earliest,
      latest: latest - earliest < minute ? Math.floor(earliest / minute) * minute + minute : latest,
      timePrecision: latest - earliest <= minute ? "minute" : "range",
      partOfDay: undefined,
    },
    zone,
    formats,
  );
