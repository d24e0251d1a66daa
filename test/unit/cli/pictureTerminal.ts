import * as fileSystem from "node:fs/promises";
import type { FileSystem, Terminal } from "../../../src/cli/terminal";

export interface TestTerminal extends Terminal {
  /** What was printed to the standard output, and told on the standard error, line by line. */
  readonly printed: string[];
  readonly told: string[];
  /** What was written over the standard error's line. */
  readonly overwritten: string[];
  /** Stops the command as a signal would. */
  interrupt(): void;
  /** Whether anybody listens for signals. */
  readonly isListening: boolean;
}

export interface TestTerminalOptions {
  readonly env?: Terminal["env"];
  readonly isInteractive?: boolean;
  /** Milliseconds that go by each time the clock is read. */
  readonly pace?: number;
  readonly fileSystem?: Partial<FileSystem>;
}

/** A terminal that remembers what is said at it. */
export function testTerminal(options: TestTerminalOptions = {}): TestTerminal {
  const [printed, told, overwritten] = [[], [], []] as string[][] as [string[], string[], string[]];
  let listener: (() => void) | undefined;
  let now = 0;
  return {
    env: options.env ?? {},
    printed,
    told,
    overwritten,
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    overwrite: (line) => overwritten.push(line),
    isInteractive: options.isInteractive ?? false,
    now() {
      now += options.pace ?? 0;
      return now;
    },
    fileSystem: { ...fileSystem, ...options.fileSystem },
    onInterrupt(interrupted) {
      listener = interrupted;
      return () => {
        listener = undefined;
      };
    },
    interrupt: () => listener?.(),
    get isListening() {
      return listener !== undefined;
    },
  };
}
