import { EventsRefused } from "./refusal";
import type { News, RunTasks, TaskName, TaskOptions, Tasks } from "./tasks";
import type { Reply, Request } from "./workerMessages";

/** What the browser's `Worker` is, as far as it is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** The line to whoever reads events. */
export interface Line {
  /** Rejects with `EventsRefused`, or with the signal's reason. */
  ask<Name extends TaskName>(
    name: Name,
    given: Tasks[Name][0],
    options?: { readonly signal?: AbortSignal | undefined; onNews?(news: News): void },
  ): Promise<Tasks[Name][1]>;
  /** Ends what is under way. */
  close(): void;
}

/** Milliseconds that the page's own thread reads on without a pause, where there is no worker. */
const longestStretch = 12;

/** Lets the page answer its reader. */
export function createBreath(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < longestStretch) return;
    await new Promise((done) => setTimeout(done, 0));
    since = now();
  };
}

/** Reads on this thread. */
export function createLocalLine(open: () => Promise<RunTasks>): Line {
  let tasks: Promise<RunTasks> | undefined;
  const ended = new AbortController();
  return {
    async ask(name, given, { signal, onNews } = {}) {
      tasks ??= open();
      const both = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
      both.throwIfAborted();
      const task = (await tasks)[name] as (
        given: unknown,
        options: TaskOptions,
      ) => Promise<Tasks[typeof name][1]>;
      return task(given, { signal: both, tell: (news) => onNews?.(news) });
    },
    close: () => ended.abort(),
  };
}

interface Waiter {
  readonly done: (answer: never) => void;
  readonly fail: (error: unknown) => void;
  readonly onNews: ((news: News) => void) | undefined;
  /** Asks again on this thread, where the worker never came to life. */
  readonly again: () => void;
}

/**
 * Reads in a worker; on this thread where none may be started, as in frames with an origin of their own, and where one never
 * answers but with an error, as under a host's own policy.
 */
export function createWorkerLine(start: () => WorkerLike, local: () => Line): Line {
  let worker: WorkerLike | undefined;
  let fallback: Line | undefined;
  let hasAnswered = false;
  let asked = 0;
  const waiting = new Map<number, Waiter>();

  function onMessage({ data }: MessageEvent<Reply>): void {
    hasAnswered = true;
    const waiter = waiting.get(data.id);
    if (!waiter) return;
    if ("news" in data) {
      waiter.onNews?.(data.news);
      return;
    }
    waiting.delete(data.id);
    if ("answer" in data) waiter.done(data.answer as never);
    else waiter.fail("refused" in data ? new EventsRefused(data.refused) : new Error(data.failed));
  }

  function onError(): void {
    const waiters = [...waiting.values()];
    waiting.clear();
    worker?.terminate();
    worker = undefined;
    if (hasAnswered)
      for (const { fail } of waiters) fail(new Error("The worker that reads events has ended."));
    else {
      fallback = local();
      for (const { again } of waiters) again();
    }
  }

  function opened(): WorkerLike | undefined {
    if (worker || fallback) return worker;
    try {
      worker = start();
      worker.addEventListener("message", onMessage as EventListener);
      worker.addEventListener("error", onError);
    } catch {
      fallback = local();
    }
    return worker;
  }

  return {
    ask(name, given, options = {}) {
      const { signal, onNews } = options;
      if (signal?.aborted) return Promise.reject(signal.reason);
      const to = opened();
      if (!to) return (fallback as Line).ask(name, given, options);
      const id = asked++;
      return new Promise((done, fail) => {
        const abort = () => {
          waiting.delete(id);
          worker?.postMessage({ id, abort: true } satisfies Request);
          fail(signal?.reason);
        };
        const settled =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            signal?.removeEventListener("abort", abort);
            then(value);
          };
        signal?.addEventListener("abort", abort, { once: true });
        waiting.set(id, {
          done: settled(done),
          fail: settled(fail),
          onNews,
          again: () => (fallback as Line).ask(name, given, options).then(settled(done), settled(fail)),
        });
        to.postMessage({ id, name, given } as Request);
      });
    },
    close() {
      worker?.terminate();
      worker = undefined;
      fallback?.close();
      for (const { fail } of waiting.values()) fail(new DOMException("The reading was ended.", "AbortError"));
      waiting.clear();
    },
  };
}

/** The line that suits where the page is. `get` is for tests: it is asked on this thread. */
export function openLine(get?: typeof fetch): Line {
  const local = () =>
    createLocalLine(async () =>
      (await import("./tasks")).createTasks(get ?? ((input, init) => fetch(input, init)), createBreath()),
    );
  // A sandboxed frame with an origin of its own may start no worker; Firefox says so as an error of the page.
  if (get || typeof Worker === "undefined" || self.origin === "null") return local();
  return createWorkerLine(
    () => new Worker(new URL("./eventsWorker.ts", import.meta.url), { type: "module" }),
    local,
  );
}
