import type { Terminal } from "./terminal";

export interface Progress {
  /** How much is done, of what was said at the begin. */
  done(count: number): void;
  /** Clears the line, before something else is told. */
  clear(): void;
}

/** Milliseconds before anything is shown: what is done by then needs no telling. */
const patience = 1000;
/** Milliseconds between two changes of the bar. */
const pace = 100;
const width = 24;

const quiet: Progress = { done: () => undefined, clear: () => undefined };

/**
 * Tells on the standard error how far a work is: as a bar where somebody looks at it, else in a line for every tenth.
 * Nothing of what takes less than a second or, where nobody
 * looks, has few steps.
 */
export function createProgress(
  terminal: Pick<Terminal, "now" | "isInteractive" | "tell" | "overwrite">,
  { total, unit, isQuiet }: { readonly total: number; readonly unit: string; readonly isQuiet: boolean },
): Progress {
  if (isQuiet) return quiet;
  const begun = terminal.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let tenths = 0;
  let isShown = false;
  return {
    done(count) {
      const now = terminal.now();
      if (now - begun < patience) return;
      const share = count / total;
      if (!terminal.isInteractive) {
        if (total < 10) return;
        if (Math.floor(share * 10) <= tenths) return;
        tenths = Math.floor(share * 10);
        terminal.tell(`${tenths * 10} % (${count} of ${total} ${unit})`);
        return;
      }
      if (now - toldAt < pace && count < total) return;
      toldAt = now;
      isShown = true;
      const filled = Math.round(share * width);
      const left = Math.ceil((((now - begun) / count) * (total - count)) / 1000);
      terminal.overwrite(
        `[${"=".repeat(filled)}${" ".repeat(width - filled)}] ${count} of ${total} ${unit}${count < total ? `, ${left} s left` : ""}`,
      );
    },
    clear() {
      if (isShown) terminal.overwrite("");
      isShown = false;
    },
  };
}
