import type { Incident } from "../core/model";
import { startOfDay } from "../core/zone";
import type { Formats } from "./formats";

/** When an incident happened, in words that claim no more than its sources: "some time on 7 March". */
export function whenWords(incident: Incident, zone: string, formats: Formats): string {
  const { messages } = formats;
  const { earliest, latest, timePrecision } = incident;
  const isOneDay = startOfDay(earliest, zone) === startOfDay(latest - 1, zone);
  const isWholeDays = startOfDay(earliest, zone) === earliest && startOfDay(latest, zone) === latest;
  // An editor's mark for "about" or "perhaps" on the date.
  if (/[~?%]/.test(incident.time)) {
    return messages.when.about(
      timePrecision === "minute"
        ? formats.momentShort(earliest)
        : formats.window({ from: earliest, to: latest }),
    );
  }
  if (isWholeDays) {
    return isOneDay
      ? messages.when.someTime(formats.weekday(earliest))
      : messages.when.someTimeBetween(formats.window({ from: earliest, to: latest }));
  }
  if (timePrecision === "minute") return formats.momentShort(earliest);
  // A part of one day that lasts to midnight ends at 24:00; 00:00 would read as its morning.
  const endClock = startOfDay(latest, zone) === latest ? formats.endOfDay : formats.clock(latest);
  const end = isOneDay ? endClock : formats.momentShort(latest);
  const start = isOneDay
    ? `${formats.weekday(earliest)}, ${formats.clock(earliest)}`
    : formats.momentShort(earliest);
  return messages.when.between(start, end);
}
