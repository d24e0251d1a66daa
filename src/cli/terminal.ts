import * as fileSystem from "node:fs/promises";

/** What files are written with. */
export type FileSystem = Pick<typeof fileSystem, "open" | "rename" | "rm" | "mkdir" | "rmdir" | "stat">;

/** What a long command knows of where it runs. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was asked for: a line to the standard output. */
  print(line: string): void;
  /** All else that is to be read: a line to the standard error. */
  tell(line: string): void;
  /** Writes over the current line of the standard error. Only where it is interactive. */
  overwrite(line: string): void;
  /** Whether a person looks at the standard error as it is written. */
  readonly isInteractive: boolean;
  /** Milliseconds, from any begin. */
  now(): number;
  readonly fileSystem: FileSystem;
  /** Calls back when the process is told to end; gives what stops that. */
  onInterrupt(interrupted: () => void): () => void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const clearLine = "\r\u001b[2K";

/** The process's own. */
export const ownTerminal = (): Terminal => ({
  env: process.env,
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  overwrite: (line) => void process.stderr.write(`${clearLine}${line}`),
  isInteractive: Boolean(process.stderr.isTTY),
  now: () => performance.now(),
  fileSystem,
  onInterrupt(interrupted) {
    for (const signal of signals) process.on(signal, interrupted);
    return () => {
      for (const signal of signals) process.off(signal, interrupted);
    };
  },
});
