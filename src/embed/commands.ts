import type { Facet } from "../core/filter";
import { type Interval, statuses } from "../core/model";
import { isLanguage } from "../core/text";
import { readAddressTime } from "../store/address";
import type { Mounted } from "../store/mounted";
import { inWholeMinutes, reachOf } from "../store/view";
import { themes } from "../theme/theme";
import { type Arrived, type CommandName, type Refusal, sentField } from "./protocol";

/** A command that has been read and found right, to be carried out. */
export interface Order {
  /** Of several orders on the same subject the last one is enough. */
  readonly subject: string;
  /** What it is about could be had, or why not. */
  carryOut(): undefined | Promise<Refusal | undefined>;
}

export interface CommandReader {
  /** Reads a command field by field, or says why it is refused. Never throws. */
  read(data: Arrived): Order | Refusal;
}

/** Reads what a host asks of one map. `isHidden` tells whether nobody can see the page. */
export function createCommandReader(mounted: Mounted, isHidden: () => boolean): CommandReader {
  const { store, actions, player } = mounted;
  const { dataset } = store.getState();
  const reach = reachOf(dataset);
  const zone = dataset.config.timeZone;

  /** The same ids in every language: the records of another one may have taken the place of the first ones. */
  const isKnown: Readonly<Record<Facet, (id: string) => boolean>> = {
    categories: (id) => dataset.config.categories.some((each) => each.id === id),
    statuses: (id) => statuses.some((each) => each === id),
    places: (id) => dataset.places.has(id),
  };

  const readers: Readonly<Record<CommandName, (data: Arrived) => Order | Refusal>> = {
    seek(data) {
      const at = readTime(sentField(data, "at"), zone, reach);
      return typeof at === "string" ? at : order("seek", () => actions.seek(at));
    },
    window(data) {
      const from = readTime(sentField(data, "from"), zone, reach);
      const to = readTime(sentField(data, "to"), zone, reach);
      if (typeof from === "string") return from;
      if (typeof to === "string") return to;
      if (from >= to) return "malformed";
      return order("window", () => actions.openWindow(inWholeMinutes({ from, to })));
    },
    play: () => (isHidden() ? "not available" : order("play", player.play)),
    pause: () => order("play", player.pause),
    filter(data) {
      const asked: [Facet, readonly string[]][] = [];
      for (const facet of Object.keys(isKnown) as Facet[]) {
        const ids = sentField(data, facet);
        if (ids === undefined) continue;
        if (!isListOfText(ids)) return "malformed";
        if (!ids.every(isKnown[facet])) return "unknown value";
        asked.push([facet, [...new Set(ids)]]);
      }
      return order(`filter ${asked.map(([facet]) => facet)}`, () => {
        for (const [facet, ids] of asked) actions.setFilter(facet, ids);
      });
    },
    language(data) {
      const language = sentField(data, "language");
      if (!isLanguage(language)) return "unknown value";
      return {
        subject: "language",
        async carryOut() {
          await actions.setLanguage(language);
          return store.getState().language === language ? undefined : "not available";
        },
      };
    },
    theme(data) {
      const asked = sentField(data, "theme");
      const theme = themes.find((each) => each === asked);
      if (!theme && asked !== null) return "unknown value";
      return order("theme", () => actions.setTheme(theme));
    },
  };

  return {
    read(data) {
      const name = sentField(data, "command");
      if (typeof name !== "string") return "malformed";
      return Object.hasOwn(readers, name) ? readers[name as CommandName](data) : "unknown command";
    },
  };
}

const order = (subject: string, act: () => void): Order => ({
  subject,
  carryOut() {
    act();
    return undefined;
  },
});

/** Longer than any list of ids that a map has. */
const longestList = 1000;
/** Longer than any time that is written out. */
const longestTime = 40;

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= longestList && value.every((each) => typeof each === "string");

/** Milliseconds, or a time as in an address, within what the map reaches; else why not. */
function readTime(value: unknown, zone: string, reach: Interval): number | Refusal {
  const isText = typeof value === "string" && value.length <= longestTime;
  const instant = isText ? readAddressTime(value, zone) : value;
  if (typeof instant !== "number" || !Number.isFinite(instant)) return "malformed";
  return instant >= reach.from && instant <= reach.to ? instant : "outside the map's time";
}
