/** What `<daymark-map>` offers to the page that embeds it. Everything that a map says is text, never markup. */

/** Milliseconds since 1970-01-01T00:00Z, or as in the map's address: "2025-03-07T18:00" by the clock of the place. */
export type Time = number | string;
export type Language = "en" | "ar" | "fr";
export type Theme = "light" | "dark";

/** Ids of the map's own files; an empty list shows all again, and what is left out stays as it is. */
export interface Filter {
  readonly categories?: readonly string[];
  readonly statuses?: readonly string[];
  readonly places?: readonly string[];
}

/** The map can be used. */
export interface ReadyDetail {
  /** The version of the data. */
  readonly version: string;
  readonly title: string;
  readonly language: Language;
}

/** What is shown, once it has come to rest; while the map plays, at most four times a second. */
export interface ViewDetail {
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

/** What the reader has opened: one or several places that are drawn as one, and an incident, by their ids. */
export interface SelectionDetail {
  readonly places: readonly string[];
  readonly incident: string | null;
}

/** "data": the records can't be had, so there is no map. "map": timeline and list work, over no background. */
export interface ErrorDetail {
  readonly code: "data" | "map";
  /** For people, in the map's language. */
  readonly message: string;
}

/**
 * Why a command was not done. The map refuses what it does not know or cannot show; "not on the page": the element was taken
 * off it; "not available": there is no map to be had; "no answer": it has not answered in time.
 */
export type Refusal =
  | "unknown version"
  | "unknown command"
  | "malformed"
  | "unknown value"
  | "outside the map's time"
  | "not ready"
  | "not available"
  | "too many commands"
  | "not on the page"
  | "no answer";

/** The events of the element. They bubble. */
export interface DaymarkMapEvents {
  "daymark-ready": CustomEvent<ReadyDetail>;
  "daymark-view": CustomEvent<ViewDetail>;
  "daymark-selection": CustomEvent<SelectionDetail>;
  "daymark-error": CustomEvent<ErrorDetail>;
}

/**
 * `<daymark-map src title height start><a href><img></a></daymark-map>`. Each command starts the map if it is not live yet
 * and is sent once it is ready; its promise rejects with an Error whose message is a Refusal.
 */
export interface DaymarkMap extends HTMLElement {
  /** Resolves when the map can be used; rejects if it cannot be had. A new one begins when the map leaves. */
  readonly ready: Promise<ReadyDetail>;
  /** Moves the playhead, inside the window. */
  seek(at: Time): Promise<void>;
  /** Moves both handles, and the playhead to the end. */
  window(from: Time, to: Time): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  filter(filter: Filter): Promise<void>;
  language(language: Language): Promise<void>;
  /** Null follows the reader's device. */
  theme(theme: Theme | null): Promise<void>;
  addEventListener<Name extends keyof DaymarkMapEvents>(
    name: Name,
    listener: (this: DaymarkMap, event: DaymarkMapEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "daymark-map": DaymarkMap;
  }
}
