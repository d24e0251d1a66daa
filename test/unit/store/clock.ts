import type { Clock } from "../../../src/store/player";

/** A clock that stands still until a test moves it. */
export interface HandClock extends Clock {
  /** Whether somebody waits for the next frame. */
  isAwaited(): boolean;
  /** Shows one frame so many milliseconds after the last. */
  frame(milliseconds: number): void;
}

export function createHandClock(): HandClock {
  let now = 1000;
  let handles = 0;
  const waiting = new Map<number, (now: number) => void>();
  return {
    request(callback) {
      handles += 1;
      waiting.set(handles, callback);
      return handles;
    },
    cancel: (handle) => void waiting.delete(handle),
    isAwaited: () => waiting.size > 0,
    frame(milliseconds) {
      now += milliseconds;
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback(now);
    },
  };
}
