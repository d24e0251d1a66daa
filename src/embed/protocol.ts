/**
 * What the map's page and the page that embeds it say to each other by `postMessage`: plain objects that begin with
 * `daymark: 1`. Who sent a message is known by its window (`event.source`), never by its origin, which is "null" in a
 * sandbox. Within version 1 types and fields may be added: what is unknown is passed over.
 */
export const protocolVersion = 1;

interface Envelope<Type extends string> {
  readonly daymark: typeof protocolVersion;
  readonly type: Type;
}

/** The page can be used. Sent once, and again to whoever says hello. */
export interface ReadyMessage extends Envelope<"ready"> {
  /** The version of the data, for instance "2026-11-23.1". */
  readonly version: string;
  readonly title: string;
  readonly language: EmbedLanguage;
}

/** How tall the page's content is. Sent by pages that are made for frames, whenever it changes. */
export interface HeightMessage extends Envelope<"height"> {
  /** CSS pixels, whole. */
  readonly height: number;
}

/** What is shown, once it has come to rest; while the map plays, at most four times a second. */
export interface ViewMessage extends Envelope<"view"> {
  /** What follows `#` in the address of what is shown. */
  readonly address: string;
  /** Both handles, in milliseconds since 1970-01-01T00:00Z. */
  readonly window: { readonly from: number; readonly to: number };
  /** The playhead, in the same unit. */
  readonly moment: number;
  /** How many incidents are certainly shown, and how many more may belong there. */
  readonly counts: { readonly certain: number; readonly possible: number };
  readonly playing: boolean;
}

/** What the reader has opened: one or several places that are drawn as one, and the details of an incident, by their ids. */
export interface SelectionMessage extends Envelope<"selection"> {
  readonly places: readonly string[];
  readonly incident: string | null;
}

/** "data": the records can't be had, so there is no map. "map": timeline and list work, over no background. */
export const errorCodes = ["data", "map"] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorMessage extends Envelope<"error"> {
  readonly code: ErrorCode;
  /** For people, in the page's language. */
  readonly message: string;
}

/** The answer to a command, under the command's own id. */
export interface ReplyMessage extends Envelope<"reply"> {
  readonly id: CommandId;
  readonly ok: boolean;
  /** Why it was refused; absent where it was not. */
  readonly error?: Refusal;
}

/** Why a command may be refused. */
export const refusals = [
  "unknown version",
  "unknown command",
  "malformed",
  "unknown value",
  "outside the map's time",
  "not ready",
  "not available",
  "too many commands",
] as const;
export type Refusal = (typeof refusals)[number];

/** All that the map's page says. */
export type PageMessage =
  | ReadyMessage
  | HeightMessage
  | ViewMessage
  | SelectionMessage
  | ErrorMessage
  | ReplyMessage;

/** Asks the page to say again that it is ready and how tall it is: whoever listens may have come later than the page. */
export interface HelloMessage extends Envelope<"hello"> {}

/** Chosen by whoever commands, to know the answer by. */
export type CommandId = number | string;

/** Milliseconds since 1970-01-01T00:00Z, or as in the page's address: "2025-03-07T18:00" by the place's clock. */
export type Time = number | string;

export type EmbedLanguage = "en" | "ar" | "fr";
export type EmbedTheme = "light" | "dark";

/** What can be asked of the page, and with what. View and time can be moved; nothing can be loaded or written. */
export interface Commands {
  /** Moves the playhead, inside the window. */
  readonly seek: { readonly at: Time };
  /** Moves both handles, and the playhead to the end. */
  readonly window: { readonly from: Time; readonly to: Time };
  readonly play: object;
  readonly pause: object;
  /** Ids; an empty list shows all again, and what is left out stays as it is. */
  readonly filter: {
    readonly categories?: readonly string[];
    readonly statuses?: readonly string[];
    readonly places?: readonly string[];
  };
  readonly language: { readonly language: EmbedLanguage };
  /** Null follows the reader's device. */
  readonly theme: { readonly theme: EmbedTheme | null };
}

export type CommandName = keyof Commands;

export type CommandMessage<Name extends CommandName = CommandName> = {
  [Each in Name]: Envelope<"command"> & { readonly id: CommandId; readonly command: Each } & Commands[Each];
}[Name];

/** All that the page around it says. */
export type HostMessage = HelloMessage | CommandMessage;

/** Anything that arrived by `postMessage` and is an object with a type, of whichever version. */
export interface Arrived {
  readonly daymark: number;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Whether what arrived is meant for this protocol at all: other scripts post to the same windows. */
export const isArrived = (data: unknown): data is Arrived =>
  isObject(data) &&
  typeof sentField(data, "daymark") === "number" &&
  typeof sentField(data, "type") === "string";

/** The height that a page says, if that is what it says: all that a script needs which only keeps a frame's height. */
export function readHeight(data: unknown): number | undefined {
  if (!isArrived(data) || data.daymark !== protocolVersion || data.type !== "height") return undefined;
  const height = sentField(data, "height");
  return isCount(height) ? height : undefined;
}

/**
 * What the map's page says, read field by field into a fresh object; undefined for what is malformed, unknown or not
 * of this protocol. Never throws. Strings and lists are cut to a length that no map of ours reaches.
 */
export function readMessage(data: unknown): PageMessage | undefined {
  if (!isArrived(data) || data.daymark !== protocolVersion) return undefined;
  const read = Object.hasOwn(readers, data.type) ? readers[data.type as PageMessage["type"]] : undefined;
  return read?.(data);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** An own property: what a prototype holds was not sent. */
export const sentField = (data: object, name: string): unknown =>
  Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;

const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isCount = (value: unknown): value is number => isTime(value) && value >= 0;

const longest = { id: 200, title: 1000, address: 8000, list: 1000 };

const cut = (value: unknown, length: number): string | undefined =>
  typeof value === "string" ? value.slice(0, length) : undefined;

/** An id of a command, or undefined: whole numbers and short strings. */
export const readCommandId = (value: unknown): CommandId | undefined =>
  Number.isSafeInteger(value) || (typeof value === "string" && value.length <= longest.id)
    ? (value as CommandId)
    : undefined;

const languages: readonly unknown[] = ["en", "ar", "fr"] satisfies EmbedLanguage[];

const readers: { readonly [Type in PageMessage["type"]]: (data: Arrived) => PageMessage | undefined } = {
  ready(data) {
    const version = cut(sentField(data, "version"), longest.id);
    const title = cut(sentField(data, "title"), longest.title);
    const language = sentField(data, "language");
    if (version === undefined || title === undefined || !languages.includes(language)) return undefined;
    return { ...envelope("ready"), version, title, language: language as EmbedLanguage };
  },
  height(data) {
    const height = readHeight(data);
    return height === undefined ? undefined : { ...envelope("height"), height };
  },
  view(data) {
    const address = cut(sentField(data, "address"), longest.address);
    const window = sentField(data, "window");
    const moment = sentField(data, "moment");
    const counts = sentField(data, "counts");
    const playing = sentField(data, "playing");
    if (address === undefined || !isObject(window) || !isTime(moment) || !isObject(counts)) return undefined;
    const [from, to] = [sentField(window, "from"), sentField(window, "to")];
    const [certain, possible] = [sentField(counts, "certain"), sentField(counts, "possible")];
    if (!isTime(from) || !isTime(to) || !isCount(certain) || !isCount(possible)) return undefined;
    return {
      ...envelope("view"),
      address,
      window: { from, to },
      moment,
      counts: { certain, possible },
      playing: playing === true,
    };
  },
  selection(data) {
    const places = sentField(data, "places");
    const incident = cut(sentField(data, "incident"), longest.id);
    if (!Array.isArray(places)) return undefined;
    const ids = places.slice(0, longest.list).map((id) => cut(id, longest.id));
    if (ids.includes(undefined)) return undefined;
    return { ...envelope("selection"), places: ids as string[], incident: incident ?? null };
  },
  error(data) {
    const code = errorCodes.find((each) => each === sentField(data, "code"));
    const message = cut(sentField(data, "message"), longest.title);
    return code && message !== undefined ? { ...envelope("error"), code, message } : undefined;
  },
  reply(data) {
    const id = readCommandId(sentField(data, "id"));
    const ok = sentField(data, "ok");
    if (id === undefined || typeof ok !== "boolean") return undefined;
    if (ok) return { ...envelope("reply"), id, ok };
    // Pages of a later time may refuse for reasons that are not known yet.
    const error = refusals.find((each) => each === sentField(data, "error")) ?? "not available";
    return { ...envelope("reply"), id, ok, error };
  },
};

/** What every message begins with. */
export const envelope = <Type extends string>(type: Type): Envelope<Type> => ({
  daymark: protocolVersion,
  type,
});

/** A command as it is sent, for instance `commandMessage("seek", 1, { at: "2025-03-07T18:00" })`. */
export const commandMessage = <Name extends CommandName>(name: Name, id: CommandId, what: Commands[Name]) =>
  ({ ...what, ...envelope("command"), id, command: name }) as CommandMessage<Name>;

/** What a host sends as soon as it listens, and once more when its frame has loaded. */
export const helloMessage: HelloMessage = { daymark: protocolVersion, type: "hello" };
