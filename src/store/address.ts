import type { Filter } from "../core/filter";
import { spanBy } from "../core/known";
import { leastZoom, zooms } from "../core/mercator";
import {
  type Clock,
  clocks,
  type Dataset,
  type Incident,
  type Interval,
  type Status,
  statuses,
} from "../core/model";
import { steps } from "../core/step";
import { isLanguage } from "../core/text";
import { readInstant } from "../core/when";
import { sameInterval } from "../core/window";
import { instantAt, zonedTime } from "../core/zone";
import { themes } from "../theme/theme";
import {
  inWholeMinutes,
  listForms,
  panels,
  reachOf,
  type Selection,
  speedsOf,
  trailsOf,
  type View,
} from "./view";

/**
 * The view as the part of an address after `#`, without what the first view has anyway. Times are place time, so that
 * an address reads like the page: `from=2025-03-06T00:00&to=2025-03-09T00:00&place=jableh`.
 */
export function writeAddress(view: View, first: View, dataset: Dataset): string {
  const zone = dataset.config.timeZone;
  const parts: [name: string, value: string][] = [];
  // Where an event lies is known by those who read the address only once its file has come.
  const isOfEvents = dataset.config.events !== undefined;
  // An incident alone in an address opens a window around itself; one that was left behind must not.
  const opened = dataset.incidents.find(({ id }) => id === view.selection.incident);
  if (
    !sameInterval(view.window, first.window) ||
    (isOfEvents && view.selection.incident) ||
    (opened && !sameInterval(around(first.window, opened, view.clock), first.window))
  ) {
    parts.push(["from", writeTime(view.window.from, zone)], ["to", writeTime(view.window.to, zone)]);
  }
  if (view.moment !== view.window.to) parts.push(["at", writeTime(view.moment, zone)]);
  if (view.trail !== first.trail) parts.push(["trail", `${(view.trail ?? 0) / 3_600_000}h`]);
  if (!sameInterval(view.extent, first.extent)) {
    parts.push(["extent", `${writeTime(view.extent.from, zone)},${writeTime(view.extent.to, zone)}`]);
  }
  for (const [name, facet] of facets)
    if (isOfEvents && facet === "places")
      parts.push(...view.filter.places.map((each): [string, string] => [name, each]));
    else if (view.filter[facet].length) parts.push([name, view.filter[facet].join(",")]);
  if (view.selection.places.length) parts.push(["place", view.selection.places.join(",")]);
  if (view.selection.incident) parts.push(["incident", view.selection.incident]);
  if (view.camera) {
    const { zoom, latitude, longitude } = view.camera;
    parts.push(["map", `${zoom.toFixed(3)}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`]);
  }
  if (view.clock !== first.clock) parts.push(["clock", view.clock]);
  if (view.step !== first.step) parts.push(["step", view.step]);
  if (view.speed !== first.speed) parts.push(["speed", `${view.speed / 3_600_000}h`]);
  if (view.panel) parts.push(["panel", view.panel]);
  if (view.list !== first.list) parts.push(["list", view.list]);
  if (view.language !== first.language) parts.push(["lang", view.language]);
  if (view.theme) parts.push(["theme", view.theme]);
  return parts
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/")}`,
    )
    .join("&");
}

/** The part of an address after `#` that opens a window and nothing else. */
export const windowAddress = ({ from, to }: Interval, zone: string): string =>
  `from=${writeTime(from, zone)}&to=${writeTime(to, zone)}`;

const facets = [
  ["kind", "categories"],
  ["status", "statuses"],
  ["in", "places"],
] as const satisfies readonly (readonly [string, keyof Filter])[];

/** WordPress adds it to the address of every frame, behind what stands after `#` already. It is no part of the view. */
const secretForm = /#\?secret=([^#]*)$/;

/** What WordPress has added to an address, by which it knows its frame again. */
export const frameSecret = (hash: string): string | undefined => secretForm.exec(hash)?.[1];

/** An address without what WordPress has added. */
export const withoutSecret = (hash: string): string => hash.replace(secretForm, "");

/** The view that an address asks for. What is unknown, malformed or out of bounds is as if it were not there. */
export function readAddress(address: string, first: View, dataset: Dataset): View {
  const given = new URLSearchParams(withoutSecret(address).replace(/^#/, ""));
  const zone = dataset.config.timeZone;
  const isOfEvents = dataset.config.events !== undefined;
  // How far many events reach is not known before their file has come.
  const bounds = isOfEvents ? allTime : reachOf(dataset);
  const time = (text: string | null | undefined) => readTime(text ?? "", zone, bounds);
  const interval = (from: number | undefined, to: number | undefined): Interval | undefined =>
    from !== undefined && to !== undefined && from < to ? { from, to } : undefined;

  const clock = clocks.find((each) => each === given.get("clock")) ?? first.clock;
  const selection = readSelection(given, dataset);
  const opened = dataset.incidents.find(({ id }) => id === selection.incident);
  const window =
    interval(time(given.get("from")), time(given.get("to"))) ??
    (opened ? around(first.window, opened, clock) : first.window);
  const [extentFrom, extentTo] = (given.get("extent") ?? "").split(",");
  const asked = interval(time(extentFrom), time(extentTo)) ?? first.extent;
  const extent = { from: Math.min(asked.from, window.from), to: Math.max(asked.to, window.to) };
  const at = time(given.get("at"));
  const language = given.get("lang");
  const theme = themes.find((each) => each === given.get("theme"));
  return {
    window,
    extent,
    moment: at === undefined ? window.to : Math.min(window.to, Math.max(window.from, at)),
    trail:
      readHours(
        given.get("trail"),
        trailsOf(dataset.config).map((trail) => trail / 3_600_000),
      ) ?? first.trail,
    filter: {
      categories: known(given.get("kind"), (id) => dataset.config.categories.some((each) => each.id === id)),
      statuses: known(given.get("status"), (id) => statuses.includes(id as Status)) as readonly Status[],
      places: isOfEvents
        ? [...new Set(given.getAll("in").filter((name) => name !== "" && name.length <= longestName))]
        : known(given.get("in"), (id) => dataset.places.has(id)),
    },
    selection,
    camera: readCamera(given.get("map"), leastZoom(dataset.config.bounds)),
    language: isLanguage(language) ? language : first.language,
    theme: theme ?? first.theme,
    clock,
    step: steps.find((each) => each === given.get("step")) ?? first.step,
    speed:
      readHours(
        given.get("speed"),
        speedsOf(dataset.config).map((speed) => speed / 3_600_000),
      ) ?? first.speed,
    panel: panels.find((each) => each === given.get("panel")),
    list: listForms.find((each) => each === given.get("list")) ?? first.list,
  };
}

/** The window, widened where it must be to hold all the possible time of an incident. */
function around(window: Interval, incident: Incident, clock: Clock): Interval {
  const span = inWholeMinutes(spanBy(incident, clock));
  return { from: Math.min(window.from, span.from), to: Math.max(window.to, span.to) };
}

/** Of maps whose events have not come yet. */
const allTime: Interval = { from: -62_135_596_800_000, to: 253_402_300_800_000 };

/** Characters of a name or id that is kept until the events have come, when what they do not have is dropped unseen. */
const longestName = 200;
const eventId = /^[^\p{C}<>"'`\\]{1,200}$/u;

function readSelection(given: URLSearchParams, dataset: Dataset): Selection {
  const id = given.get("incident");
  if (dataset.config.events)
    return { places: [], incident: id !== null && eventId.test(id) ? id : undefined };
  return {
    places: known(given.get("place"), (place) => dataset.places.has(place)),
    incident: dataset.incidents.find((incident) => incident.id === id)?.id,
  };
}

function readCamera(text: string | null, least: number) {
  const numbers = (text ?? "")
    .split("/")
    .map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
  const [zoom, latitude, longitude] = numbers;
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) return undefined;
  if (zoom! < least || zoom! > zooms.most || Math.abs(latitude!) > 85 || Math.abs(longitude!) > 180)
    return undefined;
  return { zoom: zoom!, latitude: latitude!, longitude: longitude! };
}

const known = (text: string | null, isKnown: (id: string) => boolean): readonly string[] => [
  ...new Set((text ?? "").split(",").filter((id) => id !== "" && isKnown(id))),
];

function readHours(text: string | null, allowed: readonly number[]): number | undefined {
  const hours = allowed.find((each) => `${each}h` === text);
  return hours === undefined ? undefined : hours * 3_600_000;
}

function writeTime(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  // Where clocks were set back they show an hour twice; its second time is written in UTC.
  if (instant - instantAt(zone, year, month, day, hour, minute) >= 60_000)
    return new Date(instant).toISOString().replace(/:\d\d\.\d+Z$/, "Z");
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function readTime(text: string, zone: string, bounds: Interval): number | undefined {
  const instant = readAddressTime(text, zone);
  return instant !== undefined && instant >= bounds.from && instant <= bounds.to ? instant : undefined;
}

/** A time as addresses have it, by the place's clock or with a Z in UTC; undefined if it is none. */
export function readAddressTime(text: string, zone: string): number | undefined {
  if (!text.endsWith("Z")) return readPlaceTime(text, zone);
  const read = readInstant(text, zone);
  return read.ok ? read.instant : undefined;
}

function readPlaceTime(text: string, zone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const instant = instantAt(zone, year!, month!, day!, hour, minute);
  // A date that does not exist comes back as another one.
  const isReal = writeTime(instant, zone).slice(0, 10) === text.slice(0, 10) && hour <= 23 && minute <= 59;
  return isReal ? instant : undefined;
}
