import { vi } from "vitest";
import { main } from "../../../src/cli/main";

/** Runs a command; gives the code that it ended with, what it printed, and what it said on the standard error. */
export async function atTerminal(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  vi.spyOn(console, "log").mockImplementation((text) => printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text) => complained.push(text));
  const code = await main(args);
  vi.restoreAllMocks();
  return { code, out: printed.join("\n"), err: complained.join("\n") };
}
