import { describe, expect, test, vi } from "vitest";
import { problem } from "../../../src/dataset/problem";
import { createBreath, createWorkerLine, type Line, type WorkerLike } from "../../../src/events/line";
import { buffersIn, type Reply, type Request } from "../../../src/events/workerMessages";

/** A worker whose answers the test gives. */
function fakeWorker() {
  const sent: Request[] = [];
  const listeners = new Map<string, (event: { data?: Reply }) => void>();
  const terminate = vi.fn();
  const worker = {
    postMessage: (message: Request) => void sent.push(message),
    terminate,
    addEventListener: (name: string, listen: (event: { data?: Reply }) => void) =>
      void listeners.set(name, listen),
  } as unknown as WorkerLike;
  return {
    worker,
    sent,
    terminate,
    answer: (data: Reply) => listeners.get("message")?.({ data }),
    breakDown: () => listeners.get("error")?.({}),
  };
}

const localLine = (): Line => ({ ask: async () => ({ bytes: 1, requests: 1 }) as never, close() {} });
const traffic = { bytes: 7, requests: 3 };

describe("the line to the worker that reads events", () => {
  test("gives each question its own answer, and news on the way to it", async () => {
    const { worker, answer } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const news: unknown[] = [];
    const first = line.ask("traffic", undefined, { onNews: (each) => news.push(each) });
    const second = line.ask("traffic", undefined);
    answer({ id: 1, answer: { bytes: 0, requests: 0 } });
    const progress = { bytes: 1, totalBytes: undefined, rows: 2 };
    answer({ id: 0, news: { progress } });
    answer({ id: 0, answer: traffic });
    expect(await first).toEqual(traffic);
    expect(await second).toEqual({ bytes: 0, requests: 0 });
    expect(news).toEqual([{ progress }]);
  });

  test("says why a file is refused", async () => {
    const { worker, answer } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const asked = line.ask("traffic", undefined);
    const refused = problem("e.csv", "file", "", "nothing", "a file");
    answer({ id: 0, refused });
    await expect(asked).rejects.toMatchObject({ name: "EventsRefused", problem: refused });
  });

  test("ends at once at the signal, tells the worker, and takes no answer that comes too late", async () => {
    const { worker, sent, answer } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const controller = new AbortController();
    const asked = line.ask("traffic", undefined, { signal: controller.signal });
    controller.abort(new Error("moved on"));
    await expect(asked).rejects.toThrow("moved on");
    expect(sent.at(-1)).toEqual({ id: 0, abort: true });
    answer({ id: 0, answer: traffic });
  });

  test("reads on this thread where a worker is refused, and where it breaks before its first word", async () => {
    const refusing = createWorkerLine(() => {
      throw new DOMException("no workers here", "SecurityError");
    }, localLine);
    expect(await refusing.ask("traffic", undefined)).toEqual({ bytes: 1, requests: 1 });
    const { worker, breakDown, terminate } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const asked = line.ask("traffic", undefined);
    breakDown();
    expect(await asked).toEqual({ bytes: 1, requests: 1 });
    expect(await line.ask("traffic", undefined)).toEqual({ bytes: 1, requests: 1 });
    expect(terminate).toHaveBeenCalledOnce();
  });

  test("fails where a worker breaks that had answered: it may have broken on the file", async () => {
    const { worker, answer, breakDown } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const first = line.ask("traffic", undefined);
    answer({ id: 0, answer: traffic });
    await first;
    const second = line.ask("traffic", undefined);
    breakDown();
    await expect(second).rejects.toThrow("ended");
  });

  test("ends what is under way when it is closed", async () => {
    const { worker, terminate } = fakeWorker();
    const line = createWorkerLine(() => worker, localLine);
    const asked = line.ask("traffic", undefined);
    line.close();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    expect(terminate).toHaveBeenCalledOnce();
  });
});

test("buffers of whole columns are handed over, each once, and no buffer of which a column is only a part", () => {
  const whole = new Float64Array(4);
  const part = new Uint8Array(8).subarray(1, 3);
  expect(buffersIn({ answer: { a: { whole, again: whole }, part, text: "x", none: undefined } })).toEqual([
    whole.buffer,
  ]);
});

test("reading on the page's own thread pauses once it took a while, and not before", async () => {
  let now = 0;
  const breathe = createBreath(() => now);
  const pause = vi.spyOn(globalThis, "setTimeout");
  await breathe();
  expect(pause).not.toHaveBeenCalled();
  now = 13;
  await breathe();
  expect(pause).toHaveBeenCalledOnce();
  pause.mockRestore();
});
