import { textIn } from "../core/text";
import { messagesIn } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import { createCommandQueue } from "./commandQueue";
import { type CommandReader, createCommandReader } from "./commands";
import { asksForHeight, heightInDialects, readFrameNames } from "./dialects";
import { createHeights } from "./heights";
import {
  type Arrived,
  type CommandId,
  type ErrorMessage,
  envelope,
  isArrived,
  type PageMessage,
  protocolVersion,
  type Refusal,
  readCommandId,
  sentField,
} from "./protocol";
import { type Timers, tellViews, type Views } from "./views";

/** What the page's side needs of its window; tests give their own. */
export interface PageWindow extends Timers {
  readonly parent: { postMessage(message: unknown, target: string): void };
  readonly location: { readonly href: string };
  readonly document: { readonly hidden: boolean };
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly scrollY: number;
  addEventListener(type: "message", listener: (event: PageEvent) => void): void;
  addEventListener(type: "resize" | "hashchange", listener: () => void): void;
}

interface PageEvent {
  readonly source: unknown;
  readonly data: unknown;
}

/** The element that holds all of the page, marked `data-embed` where the page is made for frames. */
interface Content {
  readonly dataset: { readonly [name: string]: string | undefined };
  getBoundingClientRect(): { readonly bottom: number };
}

/** Calls back whenever the element's size has changed. */
export type ObserveSize = (element: Content, changed: () => void) => void;

const observeSize: ObserveSize = (element, changed) =>
  new ResizeObserver(changed).observe(element as unknown as Element);

/** The page's side of the talk with the page around it. */
export interface HostTalk {
  /** The map can be used: tells so, and hears commands from now on. */
  begin(mounted: Mounted): void;
  /** There is no map; `message` says so to people. */
  fail(message: string): void;
}

/** As long as a frame of a slow device: what is asked for within it is done at once. Milliseconds. */
const turn = 16;

/**
 * Tells the page around this one how tall the content is, what is shown and what is opened, and does what it asks. Only
 * messages of the window right around this one are heard. What is told is for any host: it holds no secret.
 */
export function talkToHost(
  content: Content,
  page: PageWindow = window as unknown as PageWindow,
  observe: ObserveSize = observeSize,
): HostTalk {
  const post = (message: unknown) => page.parent.postMessage(message, "*");
  const say = (message: PageMessage) => post(message);
  const nextTurn = (callback: () => void) => void page.setTimeout(callback, turn);

  const isForFrames = content.dataset.embed !== undefined;
  let names = readFrameNames(page.location.href);
  const nextHeight = createHeights();
  let height: number | undefined;
  let failure: ErrorMessage | undefined;
  let map: { readonly reader: CommandReader; readonly views: Views; sayReady(): void } | undefined;

  function tellHeight() {
    if (height === undefined) return;
    say({ ...envelope("height"), height });
    for (const message of heightInDialects(height, names)) post(message);
  }

  function measure() {
    if (!isForFrames) return;
    const { innerWidth: width, innerHeight, scrollY } = page;
    const next = nextHeight({
      width,
      height: innerHeight,
      content: content.getBoundingClientRect().bottom + scrollY,
    });
    if (next === undefined) return;
    height = next;
    tellHeight();
  }

  function fail(code: ErrorMessage["code"], message: string) {
    failure = { ...envelope("error"), code, message };
    say(failure);
  }

  /** For whoever began to listen after all has been told. */
  function tellAgain() {
    isAskedAgain = false;
    measure();
    tellHeight();
    map?.sayReady();
    map?.views.tell();
    if (failure) say(failure);
  }
  let isAskedAgain = false;
  function tellAgainSoon() {
    if (!isAskedAgain) nextTurn(tellAgain);
    isAskedAgain = true;
  }

  const reply = (id: CommandId, error: Refusal | undefined) =>
    say(error ? { ...envelope("reply"), id, ok: false, error } : { ...envelope("reply"), id, ok: true });
  const queue = createCommandQueue(nextTurn, reply);

  function command(data: Arrived) {
    const id = readCommandId(sentField(data, "id"));
    // What has no id can't be answered, and nobody could tell what became of it.
    if (id === undefined) return;
    if (data.daymark !== protocolVersion) return reply(id, "unknown version");
    if (!map) return reply(id, "not ready");
    const read = map.reader.read(data);
    if (typeof read === "string") reply(id, read);
    else queue.add(id, read);
  }

  page.addEventListener("message", ({ source, data }) => {
    if (source !== page.parent) return;
    if (!isArrived(data)) {
      if (asksForHeight(data, names)) tellAgainSoon();
    } else if (data.type === "command") command(data);
    else if (data.type === "hello" && data.daymark === protocolVersion) tellAgainSoon();
  });
  page.addEventListener("resize", measure);
  // WordPress may name the frame once the page is there.
  page.addEventListener("hashchange", () => {
    const next = readFrameNames(page.location.href);
    if (next.secret === undefined || next.secret === names.secret) return;
    names = { ...names, secret: next.secret };
    tellHeight();
  });
  if (isForFrames) observe(content, measure);
  measure();

  return {
    begin(mounted) {
      const { store } = mounted;
      const sayReady = () => {
        const { dataset, language } = store.getState();
        const { title, dataVersion: version } = dataset.config;
        say({ ...envelope("ready"), version, title: textIn(title, language).text, language });
      };
      const failIfNoMap = () => {
        const { background, language } = store.getState();
        if (background === "unavailable" && !failure) fail("map", messagesIn(language).mapUnavailable);
      };
      map = {
        reader: createCommandReader(mounted, () => page.document.hidden),
        views: tellViews(mounted, say, page),
        sayReady,
      };
      measure();
      sayReady();
      map.views.tell();
      store.subscribe(failIfNoMap);
      failIfNoMap();
    },
    fail: (message) => fail("data", message),
  };
}
