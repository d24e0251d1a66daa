import { expect, test } from "vitest";
import { afterPatience } from "../../../src/map/patience";

/** A page in sight or not, whose time goes on when the test says so. */
function page() {
  let now = 0;
  let handles = 0;
  const timers = new Map<number, { at: number; call: () => void }>();
  const listeners = new Set<() => void>();
  const document = {
    hidden: false,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  };
  return {
    page: {
      document: document as unknown as Document,
      setTimeout(call: () => void, milliseconds: number) {
        timers.set(++handles, { at: now + milliseconds, call });
        return handles;
      },
      clearTimeout: (handle: number | undefined) => void timers.delete(handle ?? 0),
    },
    pass(milliseconds: number) {
      now += milliseconds;
      for (const [handle, { at, call }] of timers) if (at <= now && timers.delete(handle)) call();
    },
    show(isShown: boolean) {
      document.hidden = !isShown;
      for (const listener of listeners) listener();
    },
    isLeft: () => timers.size + listeners.size > 0,
  };
}

test("it calls once, when the page has been in sight for so long", () => {
  const { page: own, pass, isLeft } = page();
  let calls = 0;
  afterPatience(1000, own, () => calls++);
  pass(999);
  expect(calls).toBe(0);
  pass(1);
  pass(5000);
  expect(calls).toBe(1);
  expect(isLeft(), "nothing is left behind").toBe(false);
});

test("time out of sight does not count, and begins anew when the page comes back", () => {
  const { page: own, pass, show } = page();
  let calls = 0;
  show(false);
  afterPatience(1000, own, () => calls++);
  pass(60_000);
  show(true);
  pass(999);
  show(false);
  pass(60_000);
  show(true);
  pass(999);
  expect(calls).toBe(0);
  pass(1);
  expect(calls).toBe(1);
});

test("waiting that is ended calls nothing, now or when the page comes back", () => {
  const { page: own, pass, show, isLeft } = page();
  let calls = 0;
  const end = afterPatience(1000, own, () => calls++);
  end();
  pass(2000);
  show(true);
  pass(2000);
  expect(calls).toBe(0);
  expect(isLeft()).toBe(false);
});
