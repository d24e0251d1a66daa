import type { Dataset } from "../../../src/core/model";
import { type HostTalk, type PageWindow, talkToHost } from "../../../src/embed/page";
import { datasetOf, incidentOf, march, townAt } from "../examples";
import { type Table, tableOf } from "../store/moves";

/** Three incidents on three days, at two places. */
export const threeDays: Dataset = datasetOf({
  places: [townAt("jableh", [35.93, 35.36]), townAt("banias", [35.95, 35.18])],
  incidents: [
    incidentOf({ id: "one", earliest: march(6, 10), latest: march(6, 11) }),
    incidentOf({ id: "two", earliest: march(7), latest: march(8), placeId: "banias" }),
    incidentOf({ id: "three", earliest: march(8, 23), latest: march(9, 4), category: "clash" }),
  ],
});

/** A page in a frame, with the window of the page around it: a test says what comes, moves the time and reads what was said. */
export interface Framed {
  readonly said: unknown[];
  /** What was said in the protocol, of one type, without the envelope. */
  of(type: string): Readonly<Record<string, unknown>>[];
  hear(data: unknown, source?: unknown): void;
  /** A command under the next number; gives its replies once they have come. */
  command(name: string, fields?: object): number;
  wait(milliseconds: number): Promise<void>;
  /** The content or the frame gets another size. */
  size(change: { readonly width?: number; readonly height?: number; readonly content?: number }): void;
  enter(address: string): void;
  hide(isHidden: boolean): void;
  readonly talk: HostTalk;
  readonly table: Table;
}

export function framed({
  address = "https://maps.example.org/embed/",
  isForFrames = true,
  dataset = threeDays,
} = {}): Framed {
  const said: unknown[] = [];
  const parent = { postMessage: (message: unknown) => void said.push(structuredClone(message)) };
  const listeners: { type: string; listener: (event: never) => void }[] = [];
  const timers = new Map<number, { readonly due: number; readonly callback: () => void }>();
  let [now, handles, commands] = [0, 0, 0];
  const size = { width: 600, height: 150, content: 640 };
  const observers: (() => void)[] = [];
  const page = {
    parent,
    location: { href: address },
    document: { hidden: false },
    innerWidth: size.width,
    innerHeight: size.height,
    scrollY: 0,
    setTimeout(callback: () => void, milliseconds: number) {
      handles += 1;
      timers.set(handles, { due: now + milliseconds, callback });
      return handles;
    },
    clearTimeout: (handle: number) => void timers.delete(handle),
    addEventListener: (type: string, listener: (event: never) => void) =>
      void listeners.push({ type, listener }),
  };
  const fire = (type: string, event: unknown) => {
    for (const each of listeners) if (each.type === type) each.listener(event as never);
  };
  const content = {
    dataset: isForFrames ? { embed: "" } : {},
    getBoundingClientRect: () => ({ bottom: size.content }),
  };
  const talk = talkToHost(content, page as PageWindow, (_, changed) => void observers.push(changed));
  const framed: Framed = {
    said,
    talk,
    table: tableOf(dataset),
    of: (type) =>
      said
        .filter((each): each is Record<string, unknown> => (each as { type?: unknown }).type === type)
        .filter(({ daymark }) => daymark === 1)
        .map(({ daymark: _, type: __, ...rest }) => rest),
    hear: (data, source = parent) => fire("message", { source, data }),
    command(name, fields = {}) {
      commands += 1;
      framed.hear({ daymark: 1, type: "command", id: commands, command: name, ...fields });
      return commands;
    },
    async wait(milliseconds) {
      now += milliseconds;
      for (const [handle, { due, callback }] of [...timers]) {
        if (due > now || !timers.delete(handle)) continue;
        callback();
      }
      // Answers come once what was asked for is done.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
    size(change) {
      const { width, height, content } = size;
      Object.assign(size, change);
      Object.assign(page, { innerWidth: size.width, innerHeight: size.height });
      if (size.width !== width || size.height !== height) fire("resize", {});
      if (size.content !== content) for (const changed of observers) changed();
    },
    enter(next) {
      page.location.href = next;
      fire("hashchange", {});
    },
    hide: (isHidden) => void Object.assign(page.document, { hidden: isHidden }),
  };
  return framed;
}

/** A page whose map is there, with what was said until then forgotten. */
export function begun(options: Parameters<typeof framed>[0] = {}): Framed {
  const page = framed(options);
  page.talk.begin(page.table);
  page.said.length = 0;
  return page;
}
