import { type Problem, type ProblemCode, problem } from "../dataset/problem";
import { TooManyBytes } from "../safety/boundedText";

/** A file of events that cannot be shown, with the reason. */
export class EventsRefused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.file}: ${problem.got}, expected ${problem.expected}`);
    this.name = "EventsRefused";
  }
}

export const refuse = (
  file: string,
  code: ProblemCode,
  got: unknown,
  expected: string,
  path = "",
  line?: number,
): EventsRefused =>
  new EventsRefused({ ...problem(file, code, path, got, expected), ...(line !== undefined && { line }) });

/** The reason why a file could not be read, of whatever was thrown on the way. */
export function refusalOf(file: string, error: unknown): EventsRefused {
  if (error instanceof EventsRefused) return error;
  if (error instanceof TooManyBytes) {
    const most = `${error.mostBytes} bytes`;
    return refuse(file, "size", `more than ${most}`, `at most ${most}, unpacked`);
  }
  const words = error instanceof Error ? error.message : String(error);
  // The decoder's error carries a code in Node only; that of fetch speaks of the network in every engine.
  if (/encod|decod|utf-?8/i.test(words))
    return refuse(file, "encoding", "bytes that are not UTF-8", "a file in UTF-8");
  return refuse(file, "network", words, "an answer from the server");
}
