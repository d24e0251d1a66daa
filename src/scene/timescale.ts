import type { Interval } from "../core/model";
import { nextDay } from "../core/step";
import { instantAt, startOfDay, zonedTime } from "../core/zone";

/** From instants to pixels along the timeline and back. Right to left, time runs to the left. */
export interface Timescale {
  readonly extent: Interval;
  readonly width: number;
  position(instant: number): number;
  instant(position: number): number;
}

export function createTimescale(extent: Interval, width: number, direction: "ltr" | "rtl"): Timescale {
  const length = Math.max(1, extent.to - extent.from);
  const flip = (share: number) => (direction === "rtl" ? 1 - share : share);
  return {
    extent,
    width,
    position: (instant) => flip((instant - extent.from) / length) * width,
    instant: (position) => extent.from + flip(position / Math.max(1, width)) * length,
  };
}

export interface Tick {
  readonly instant: number;
  readonly kind: "day" | "month";
}

const day = 86_400_000;

/** Midnights, or first days of months over longer stretches, thinned so that labels have about 52 pixels each. */
export function ticks(extent: Interval, width: number, zone: string): readonly Tick[] {
  const days = (extent.to - extent.from) / day;
  const most = Math.max(2, Math.floor(width / 52));
  if (days > 75) return months(extent, most, zone);
  const every = [1, 2, 5, 7, 14].find((each) => days / each <= most) ?? 28;
  const found: Tick[] = [];
  for (
    let at = startOfDay(extent.from, zone), index = 0;
    at < extent.to;
    at = nextDay(at, 1, zone), index++
  ) {
    if (at >= extent.from && index % every === 0) found.push({ instant: at, kind: "day" });
  }
  return found;
}

function months(extent: Interval, most: number, zone: string): readonly Tick[] {
  const every =
    [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find(
      (each) => (extent.to - extent.from) / (each * 30.4 * day) <= most,
    ) ?? 1200;
  const first = zonedTime(extent.from, zone);
  const found: Tick[] = [];
  for (let index = 0; ; index += every) {
    const month = first.month - 1 + index;
    const instant = instantAt(zone, first.year + Math.floor(month / 12), (month % 12) + 1, 1);
    if (instant >= extent.to) return found;
    if (instant >= extent.from) found.push({ instant, kind: "month" });
  }
}

/**
 * Nights between 18:00 and 06:00 place time, for stretches short enough to show them. Universal time is that of no place:
 * while it is night in one, it is day in another.
 */
export function nights(extent: Interval, zone: string): readonly Interval[] {
  if ((extent.to - extent.from) / day > 31 || /^(Etc\/)?(UTC|GMT|UCT|Universal|Zulu)$/.test(zone)) return [];
  const found: Interval[] = [];
  for (let at = nextDay(startOfDay(extent.from, zone), -1, zone); at < extent.to; at = nextDay(at, 1, zone)) {
    const { year, month, day } = zonedTime(at, zone);
    const night = {
      from: Math.max(extent.from, instantAt(zone, year, month, day, 18)),
      to: Math.min(extent.to, instantAt(zone, year, month, day + 1, 6)),
    };
    if (night.from < night.to) found.push(night);
  }
  return found;
}
