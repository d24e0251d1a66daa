import { boundedText, TooManyBytes } from "../safety/boundedText";
import { type FileTexts, type Reading, readDataset } from "./dataset";
import { type FileRole, fileNames, type Problem, type ProblemCode, problem } from "./problem";

export interface LoadOptions {
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  /** Bytes of one file after decompression: a small download may unpack to any size. */
  readonly mostBytes?: number;
  /** Whether the map is known to show many events: then neither incidents nor claims are asked for. */
  readonly isOfEvents?: boolean;
}

export interface LoadedReading extends Reading {
  /** Finds the lines of the problems. Brings a parser with it, so ask when somebody wants to know. */
  readonly locate: () => Promise<readonly Problem[]>;
}

const defaultMostBytes = 20_000_000;

class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly got: string,
    readonly expected: string,
  ) {
    super(`${got}, expected ${expected}`);
  }
}

/** The text of a file of the site. Rejects, with what is wrong, where it cannot be had, is a page, or is too long. */
export async function fetchText(
  url: string,
  { fetch: get = fetch, signal, mostBytes }: LoadOptions,
): Promise<string> {
  const response = await get(url, { signal: signal ?? null });
  if (!response.ok) throw new Refusal("file", `HTTP status ${response.status}`, `a file at ${url}`);
  // A host that answers every address with its start page says so here; what JSON is called differs too much.
  const type = response.headers.get("content-type") ?? "";
  if (/html/i.test(type)) throw new Refusal("file", `a page (${type})`, `a JSON file at ${url}`);
  if (!response.body) return "";
  return boundedText(response.body, mostBytes ?? defaultMostBytes);
}

function failureOf(error: unknown): [ProblemCode, string, string] {
  if (error instanceof Refusal) return [error.code, error.got, error.expected];
  if (error instanceof TooManyBytes) {
    const most = `${error.mostBytes} bytes`;
    return ["size", `more than ${most}`, `at most ${most}, unpacked`];
  }
  // The decoder's TypeError carries a code in Node only; that of fetch speaks of the network in every engine.
  const words = error instanceof Error ? error.message : String(error);
  if (/encod|decod|utf-?8/i.test(words)) return ["encoding", "bytes that are not UTF-8", "a file in UTF-8"];
  return ["network", words, "an answer from the server"];
}

/**
 * Fetches and reads the four files of a map; of a map of many events, which may lack the others, map and sources. `folder` is their address, with or without a slash at its end. Never
 * rejects but for an abort: what goes wrong is among the problems.
 */
export async function loadDataset(folder: string, options: LoadOptions = {}): Promise<LoadedReading> {
  const problems: Problem[] = [];
  const get = async (role: FileRole): Promise<string | undefined> => {
    const name = fileNames[role];
    try {
      return await fetchText(`${folder.replace(/\/$/, "")}/${name}`, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      problems.push(problem(name, ...withPath(failureOf(error))));
      return undefined;
    }
  };
  const [map, incidents, sources, claims] = await Promise.all(
    (["map", "incidents", "sources", "claims"] as const).map((role) =>
      options.isOfEvents && (role === "incidents" || role === "claims") ? undefined : get(role),
    ),
  );
  const texts: FileTexts = { map, incidents, sources, claims };
  const reading = readDataset(texts);
  const isOfEvents = reading.dataset?.config.events !== undefined;
  const asked = isOfEvents ? problems.filter(({ file }) => !dispensableFiles.includes(file)) : problems;
  const all = [...asked, ...reading.problems];
  return {
    dataset: reading.dataset,
    problems: all,
    locate: async () => (await import("./locate")).locate(all, texts),
  };
}

/** What a map of many events has none of. */
const dispensableFiles: readonly string[] = [fileNames.incidents, fileNames.claims];

const withPath = ([code, got, expected]: [ProblemCode, string, string]) => [code, "", got, expected] as const;
