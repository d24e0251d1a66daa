import { expect, test, vi } from "vitest";
import type { PictureFacts } from "../../../src/core/pictureFacts";
import type { FilmFrame } from "../../../src/picture/filmFrames";
import type { FilmToDraw } from "../../../src/studio/drawer";
import { createWorkerDrawer, type WorkerLike } from "../../../src/studio/workerDrawer";
import type { Request } from "../../../src/studio/workerMessages";

const facts: PictureFacts = {
  title: "",
  description: "",
  alt: "",
  credit: "",
  rights: "",
  rightsUrl: undefined,
  created: undefined,
  address: undefined,
  language: "en",
  source: "",
};

/** Workers that answer what they are told to; what they are not told to answer waits. */
function workers(answer: (request: Request) => unknown) {
  const started: { readonly asked: Request[]; isEnded: boolean; fail: () => void }[] = [];
  const start = (): WorkerLike => {
    const listeners = new Map<string, (event: { data: unknown }) => void>();
    const own = {
      asked: [] as Request[],
      isEnded: false,
      fail: () => listeners.get("error")?.({ data: undefined }),
    };
    started.push(own);
    return {
      postMessage: (request: Request) => {
        own.asked.push(request);
        const given = answer(request);
        if (given === "wait") return;
        const reply = given instanceof Error ? { problem: given.message } : { answer: given };
        queueMicrotask(() => listeners.get("message")?.({ data: { id: request.id, ...reply } }));
      },
      terminate: () => {
        own.isEnded = true;
      },
      addEventListener: (type: string, listener: unknown) => {
        listeners.set(type, listener as (event: { data: unknown }) => void);
      },
    } as WorkerLike;
  };
  return { started, start };
}

const signal = () => new AbortController().signal;
const root = "https://maps.example.org/";

test("the worker is told once where the fonts are, and draws as often as it is asked", async () => {
  const { started, start } = workers(({ name }) => (name === "png" ? new Uint8Array([1]) : undefined));
  const drawer = await createWorkerDrawer(root, start);
  const [blob] = [
    await drawer.png("<svg/>", 1, facts, signal()),
    await drawer.png("<svg/>", 2, facts, signal()),
  ];
  expect(blob).toMatchObject({ type: "image/png", size: 1 });
  expect(started.map(({ asked }) => asked.map(({ name }) => name))).toEqual([["open", "png", "png"]]);
  expect(started[0]!.asked[0]!.given).toMatchObject({
    fonts: expect.arrayContaining([`${root}fonts/pictures/ibm-plex-sans-400.ttf`]),
  });
});

test("where no worker may be started, or it cannot draw, the drawer is refused and no worker is left", async () => {
  await expect(
    createWorkerDrawer(root, () => {
      throw new DOMException("refused", "SecurityError");
    }),
  ).rejects.toThrow("refused");
  const { started, start } = workers(() => new Error("no WebAssembly"));
  await expect(createWorkerDrawer(root, start)).rejects.toThrow("no WebAssembly");
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
  const broken = workers(() => "wait");
  const opening = createWorkerDrawer(root, broken.start);
  broken.started[0]!.fail();
  await expect(opening).rejects.toThrow("has ended");
});

test("what is aborted ends the worker at once, and the next picture has another one", async () => {
  const { started, start } = workers(({ name, given }) => {
    if (name !== "png") return undefined;
    return (given as { svg: string }).svg === "slow" ? "wait" : new Uint8Array([1]);
  });
  const drawer = await createWorkerDrawer(root, start);
  const abort = new AbortController();
  const slow = drawer.png("slow", 1, facts, abort.signal);
  abort.abort();
  await expect(slow).rejects.toThrow("abort");
  await vi.waitFor(() => expect(started[0]!.isEnded).toBe(true));
  await drawer.png("quick", 1, facts, signal());
  expect(started).toHaveLength(2);
  expect(started[1]!.isEnded).toBe(false);
});

const frame = (moment: number): FilmFrame => ({ moment, seconds: 0.1, regions: [] });

const film = (change: Partial<FilmToDraw> = {}): FilmToDraw => ({
  file: "gif",
  size: { width: 4, height: 4 },
  framesPerSecond: 10,
  facts,
  samples: () => [frame(0)],
  frames: () => Array.from({ length: 6 }, (_, index) => frame(index)),
  drawn: () => {},
  ...change,
});

test("a film's frames go to the worker in order, never more than two ahead of what it has drawn, and progress ends at all", async () => {
  let waiting = 0;
  let most = 0;
  const { started, start } = workers(({ name }) => {
    if (name === "frame") {
      waiting++;
      most = Math.max(most, waiting);
      queueMicrotask(() => waiting--);
    }
    return name === "finish" ? new Uint8Array([1, 2]) : undefined;
  });
  const drawer = await createWorkerDrawer(root, start);
  const told: number[] = [];
  const blob = await drawer.films!.make(film({ drawn: (count) => told.push(count) }), signal());
  expect(blob).toMatchObject({ type: "image/gif", size: 2 });
  expect(most).toBeLessThanOrEqual(2);
  const frames = started[0]!.asked.flatMap(({ name, given }) => (name === "frame" ? [given.moment] : []));
  expect(frames).toEqual([0, 1, 2, 3, 4, 5]);
  expect(told.at(-1)).toBe(6);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test("an aborted film makes no further frame", async () => {
  const abort = new AbortController();
  let made = 0;
  function* frames() {
    for (; made < 1000; made++) {
      if (made === 5) abort.abort();
      yield frame(made);
    }
  }
  const { started, start } = workers(() => undefined);
  const drawer = await createWorkerDrawer(root, start);
  await expect(drawer.films!.make(film({ frames }), abort.signal)).rejects.toThrow("abort");
  expect(made).toBeLessThan(8);
  await vi.waitFor(() => expect(started[0]!.isEnded).toBe(true));
});
