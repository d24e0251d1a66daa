import { expect, test, vi } from "vitest";
import { commandLine } from "../../../src/embed/host/commandLine";
import { envelope, type ReplyMessage, refusals } from "../../../src/embed/protocol";

/** Time that goes on when it is told to. */
function clock() {
  const waiting = new Map<number, { at: number; callback: () => void }>();
  let now = 0;
  let last = 0;
  return {
    setTimeout(callback: () => void, milliseconds: number) {
      waiting.set(++last, { at: now + milliseconds, callback });
      return last;
    },
    clearTimeout: (timer: unknown) => void waiting.delete(timer as number),
    isEmpty: () => waiting.size === 0,
    goOn(milliseconds: number) {
      now += milliseconds;
      for (const [timer, { at, callback }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(timer);
        callback();
      }
    },
  };
}

const answer = (id: number, error?: ReplyMessage["error"]): ReplyMessage => ({
  ...envelope("reply"),
  id,
  ok: error === undefined,
  ...(error && { error }),
});

test("commands wait for the map and then go in the order in which they were given", async () => {
  const line = commandLine(clock());
  const seeking = line.command("seek", { at: 1 });
  const pausing = line.command("pause", {});
  const post = vi.fn();
  line.pickUp(post);
  expect(post.mock.calls).toEqual([
    [{ daymark: 1, type: "command", command: "seek", id: 1, at: 1 }],
    [{ daymark: 1, type: "command", command: "pause", id: 2 }],
  ]);
  line.answered(answer(2));
  line.answered(answer(1));
  await Promise.all([seeking, pausing]);
  expect(line.isWaitedFor()).toBe(false);
});

test("nothing in what a command is about can make another command of it", async () => {
  const line = commandLine(clock());
  const post = vi.fn();
  line.pickUp(post);
  void line
    .command("filter", { categories: [], command: "play", id: 9, type: "hello" } as object)
    .catch(() => {});
  expect(post.mock.calls[0]?.[0]).toMatchObject({ type: "command", command: "filter", id: 1 });
});

test.for(refusals)("a command that the map refuses is rejected with its reason: %s", async (reason) => {
  const line = commandLine(clock());
  line.pickUp(() => {});
  const playing = line.command("play", {});
  line.answered(answer(1, reason));
  await expect(playing).rejects.toThrow(reason);
});

test("a command that is not answered is given up ten seconds after it was sent, and not before", async () => {
  const timers = clock();
  const line = commandLine(timers);
  const playing = line.command("play", {});
  playing.catch(() => {});
  timers.goOn(60_000);
  expect(line.isWaitedFor(), "what waits for its map has not been sent").toBe(true);
  line.pickUp(() => {});
  timers.goOn(9_999);
  expect(line.isWaitedFor()).toBe(true);
  timers.goOn(1);
  await expect(playing).rejects.toThrow("no answer");
});

test("once the map is gone all commands are refused, and later ones wait for the next map", async () => {
  const timers = clock();
  const line = commandLine(timers);
  line.pickUp(() => {});
  const playing = line.command("play", {});
  line.hangUp("not on the page");
  await expect(playing).rejects.toThrow("not on the page");
  expect(timers.isEmpty()).toBe(true);
  const post = vi.fn();
  void line.command("pause", {}).catch(() => {});
  line.pickUp(post);
  expect(post).toHaveBeenCalledTimes(1);
  expect(post.mock.calls[0]?.[0]).toMatchObject({ command: "pause" });
});

test("answers to what nobody asked, and second answers, change nothing", async () => {
  const line = commandLine(clock());
  line.pickUp(() => {});
  const playing = line.command("play", {});
  line.answered(answer(7));
  line.answered({ ...answer(1), id: "constructor" });
  expect(line.isWaitedFor()).toBe(true);
  line.answered(answer(1));
  line.answered(answer(1, "malformed"));
  await playing;
});
