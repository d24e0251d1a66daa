import { advance, advanceOneStep, playFrom } from "../core/playback";
import type { MapStore } from "./store";

/** Calls back with milliseconds that only ever grow; tests give their own. */
export interface Clock {
  /** Asks for one call. */
  request(callback: (now: number) => void): number;
  cancel(handle: number): void;
}

export const browserClock: Clock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

export interface Player {
  play(): void;
  pause(): void;
  toggle(): void;
  /** Stops play for good and lets go of the store. */
  destroy(): void;
}

/** How long each step stays when the reader asked for less motion. Milliseconds. */
const stepDuration = 1000;

/**
 * Moves the playhead while `isPlaying` is true; it stops at the window's end and never starts by itself. With reduced
 * motion it goes in steps of one speed unit a second.
 */
export function createPlayer(
  store: MapStore,
  clock: Clock = browserClock,
  prefersSteps: () => boolean = () => false,
): Player {
  let handle: number | undefined;
  let last: number | undefined;

  function tick(now: number) {
    handle = undefined;
    const state = store.getState();
    if (!state.isPlaying) return;
    const elapsed = last === undefined ? 0 : now - last;
    if (prefersSteps()) {
      if (last === undefined) last = now;
      if (elapsed >= stepDuration) {
        last = now;
        store.setState({ moment: advanceOneStep(state) });
      }
    } else {
      last = now;
      store.setState({ moment: advance(state, elapsed) });
    }
    if (store.getState().moment >= store.getState().window.to) store.setState({ isPlaying: false });
    else handle = clock.request(tick);
  }

  function follow(isPlaying: boolean) {
    if (isPlaying && handle === undefined) {
      last = undefined;
      handle = clock.request(tick);
    } else if (!isPlaying && handle !== undefined) {
      clock.cancel(handle);
      handle = undefined;
    }
  }

  const unsubscribe = store.subscribe((state, previous) => {
    if (state.isPlaying !== previous.isPlaying) follow(state.isPlaying);
  });

  const player: Player = {
    play() {
      const state = store.getState();
      if (!state.isPlaying) store.setState({ moment: playFrom(state), isPlaying: true });
    },
    // Whole minutes are what an address can carry.
    pause() {
      const { isPlaying, moment, window } = store.getState();
      const whole = Math.min(window.to, Math.round(moment / 60_000) * 60_000);
      if (isPlaying) store.setState({ isPlaying: false, moment: Math.max(window.from, whole) });
    },
    toggle: () => (store.getState().isPlaying ? player.pause() : player.play()),
    destroy() {
      unsubscribe();
      follow(false);
    },
  };
  return player;
}
