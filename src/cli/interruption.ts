import { setImmediate as turn } from "node:timers/promises";
import type { Terminal } from "./terminal";

/** The code of a process that was stopped from outside. */
export const stopped = 130;

/** What a long work asks whether it should go on. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Lets signals in, which wait while the process computes. Rejects with the signal's reason if the work should stop. */
  check(): Promise<void>;
}

export class Stopped extends Error {}

/** Listens for signals while `work` runs. */
export async function interruptible<Answer>(
  terminal: Pick<Terminal, "onInterrupt">,
  work: (interruption: Interruption) => Promise<Answer>,
): Promise<Answer> {
  const controller = new AbortController();
  const { signal } = controller;
  const stopListening = terminal.onInterrupt(() => controller.abort(new Stopped("Stopped.")));
  try {
    return await work({
      signal,
      async check() {
        await turn();
        signal.throwIfAborted();
      },
    });
  } finally {
    stopListening();
  }
}
