/** The four files of a map, by what they hold. */
export const fileNames = {
  map: "map.json",
  incidents: "incidents.geojson",
  sources: "sources.json",
  claims: "claims.json",
} as const;
export type FileRole = keyof typeof fileNames;

/** What can be wrong, each with the way to mend it. The codes are stable: tools and translations may rely on them. */
const advice = {
  file: "Put the file into the map's folder, or mend what the message names.",
  network: "Try again; if it stays, look at whether the address serves this file.",
  size: "Split the map, or shorten the texts and the outlines in it.",
  depth: "Look for brackets that open again and again.",
  encoding: "Save the file as UTF-8.",
  json: "Look just before this spot for a missing or superfluous comma, quotation mark or bracket.",
  version: "Convert the file to the version that is expected.",
  type: "Write the value in the form that is expected, or leave the property out.",
  missing: "Add the property.",
  empty: "Write the text, or leave the property out.",
  choice: "Use one of the values that are listed.",
  id: "Rename it; only Latin letters, digits, dots, hyphens and underscores, beginning with a letter or digit.",
  "duplicate-id": "Give each its own id. The first one was kept.",
  "duplicate-key": "Keep one and delete or rename the others. All but the last are lost.",
  "unknown-id": "Mend the spelling, or add what the id names.",
  "unknown-property": "Mend the spelling or delete it. It is not read.",
  "left-out": "Mend the place that holds it.",
  time: "Write the time in a form that is expected. What is known only roughly may be an interval.",
  "time-offset": "Write which clock was meant. If nobody knows, write the day alone.",
  "time-order": "Exchange the two, or mend the one that is wrong.",
  "time-open": "Add `earliest` and `latest`, as far as anybody can say.",
  "time-contradiction":
    "Mend one of them. `earliest` and `latest` may narrow what `time` says, not widen it.",
  "reported-early": "Mend `reported`, or the time of the incident.",
  coordinates: "Write longitude first, then latitude, in degrees (WGS84).",
  "coordinates-swapped": "Exchange the two numbers: longitude comes first.",
  "coordinates-doubtful": "Check that longitude comes first. If the point is right, leave it.",
  geometry: "Use a geometry of the kind that is expected.",
  "not-on-map": "Add a geometry, or name in `shownAt` a place that has one.",
  cycle: "Change `parent` so that no place lies in itself.",
  vague: "Add `placePrecision`, so that the map draws it no finer than it is known.",
  unused: "Delete the geometry, or delete `place`.",
  link: "Write a whole address that begins with https:// or http://.",
  path: "Write a path inside the site, such as basemaps/my-map.pmtiles.",
  range: "Mend the figure.",
  unsourced: "Add at least one source. What has no source is not shown.",
  undefined: "Add the definition to map.json.",
  html: "Write plain text. Tags and entities are shown as they are written.",
} as const;

export type ProblemCode = keyof typeof advice;
export type Severity = "error" | "warning";

const warnings: ReadonlySet<ProblemCode> = new Set([
  "unknown-property",
  "reported-early",
  "coordinates-doubtful",
  "not-on-map",
  "vague",
  "unused",
  "html",
]);

/** What is wrong with the data, where, and how to mend it. */
export interface Problem {
  /** The file's name, such as "incidents.geojson". */
  readonly file: string;
  /** The way to the value, such as `features[3].properties.incidents[0].time`. Empty for the file as a whole. */
  readonly path: string;
  /** From 1; known once the problem was located in the text, see `locate`. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly code: ProblemCode;
  /** The value as it stands, shortened. */
  readonly got: string;
  readonly expected: string;
  readonly mend: string;
  /** What an error concerns is left out of the dataset; a warning leaves nothing out. */
  readonly severity: Severity;
}

/** Notes a problem at a path of one file. */
export type Log = (code: ProblemCode, path: string, got: unknown, expected: string) => void;

const longestGot = 80;

/** A value in a few words. Lists and objects are named, not shown: they may be as deep as whoever wrote them liked. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = String(value);
  if (text.trim() === "") return `"${text.slice(0, longestGot)}"`;
  return text.length > longestGot ? `${text.slice(0, longestGot)}…` : text;
}

export function problem(
  file: string,
  code: ProblemCode,
  path: string,
  got: unknown,
  expected: string,
): Problem {
  const severity = warnings.has(code) ? "warning" : "error";
  return { file, path, code, got: shown(got), expected, mend: advice[code], severity };
}

export const logInto =
  (problems: Problem[], file: string): Log =>
  (code, path, got, expected) => {
    problems.push(problem(file, code, path, got, expected));
  };

const plainName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** The path of a property or list entry. */
export function member(path: string, name: string | number): string {
  if (typeof name === "number") return `${path}[${name}]`;
  if (!plainName.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path ? `${path}.${name}` : name;
}

/** Whether anything was left out. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "error");
