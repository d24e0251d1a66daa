import { fontFiles } from "../raster/fontFiles";
import { type Drawer, type FilmToDraw, mediaTypes } from "./drawer";
import type { Reply, TaskName, Tasks } from "./workerMessages";

/** What the browser's `Worker` is, as far as it is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Frames that may be under way: one is drawn while the next one is written as SVG. */
const underWay = 2;

/** Addresses of the fonts that pictures are drawn with. `root` is that of the site, with a slash at its end. */
export const fontAddresses = (root: string): readonly string[] =>
  fontFiles.map((name) => new URL(`fonts/pictures/${name}`, root).href);

/**
 * Draws in a worker. Whatever is aborted ends the worker with all that it held; the next picture starts another one.
 * `start` throws where no worker may be started; the promise rejects where a worker starts and then cannot draw.
 */
export async function createWorkerDrawer(root: string, start: () => WorkerLike): Promise<Drawer> {
  let current: Promise<Line> | undefined;
  const line = (): Promise<Line> => {
    current ??= openLine(root, start).catch((error) => {
      current = undefined;
      throw error;
    });
    return current;
  };
  const drop = async () => {
    const dropped = current;
    current = undefined;
    (await dropped?.catch(() => undefined))?.end();
  };

  /** Runs what needs the worker, which ends when nobody waits for the answer any more. */
  const run = async <Answer>(signal: AbortSignal, use: (line: Line) => Promise<Answer>): Promise<Answer> => {
    signal.throwIfAborted();
    let abort = () => {};
    const aborted = new Promise<never>((_, fail) => {
      abort = () => {
        void drop();
        fail(signal.reason);
      };
    });
    signal.addEventListener("abort", abort, { once: true });
    try {
      return await Promise.race([line().then(use), aborted]);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  };

  await line();
  return {
    isExact: true,
    png: (svg, scale, facts, signal) =>
      run(
        signal,
        async ({ ask }) => new Blob([await ask("png", { svg, scale, facts })], { type: mediaTypes.png }),
      ),
    outlined: (svg, signal) => run(signal, ({ ask }) => ask("outlined", { svg })),
    films: {
      files: async (size) => (await line()).ask("files", size),
      make: (film, signal) => run(signal, (to) => makeFilm(to, film, signal)),
    },
    close: () => void drop(),
  };
}

async function makeFilm({ ask }: Line, film: FilmToDraw, signal: AbortSignal): Promise<Blob> {
  const { file, size, framesPerSecond, facts } = film;
  const samples = file === "gif" ? [...film.samples()].map(({ regions }) => regions) : [];
  await ask("begin", { file, size, framesPerSecond, facts, samples });
  const pending: Promise<undefined>[] = [];
  let sent = 0;
  for (const frame of film.frames()) {
    signal.throwIfAborted();
    pending.push(ask("frame", frame));
    sent++;
    if (pending.length >= underWay) await pending.shift();
    film.drawn(sent - pending.length);
  }
  await Promise.all(pending);
  film.drawn(sent);
  return new Blob([await ask("finish", undefined)], { type: mediaTypes[file] });
}

/** The line to one worker. */
interface Line {
  readonly ask: <Name extends TaskName>(name: Name, given: Tasks[Name][0]) => Promise<Tasks[Name][1]>;
  readonly end: () => void;
}

async function openLine(root: string, start: () => WorkerLike): Promise<Line> {
  const worker = start();
  const waiting = new Map<number, { done: (answer: never) => void; fail: (problem: Error) => void }>();
  let asked = 0;
  const failAll = (problem: string) => {
    for (const { fail } of waiting.values()) fail(new Error(problem));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const waiter = waiting.get(data.id);
    waiting.delete(data.id);
    if ("problem" in data) waiter?.fail(new Error(data.problem));
    else waiter?.done(data.answer as never);
  });
  // Its script cannot be had, or broke.
  worker.addEventListener("error", () => failAll("The worker that draws pictures has ended."));
  const line: Line = {
    ask: (name, given) =>
      new Promise((done, fail) => {
        const id = asked++;
        waiting.set(id, { done, fail });
        worker.postMessage({ id, name, given });
      }),
    end() {
      worker.terminate();
      failAll("The drawing was cancelled.");
    },
  };
  try {
    await line.ask("open", { fonts: fontAddresses(root) });
    return line;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
