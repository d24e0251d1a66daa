// @ts-check
import { median, row } from "../bench-tables.js";

/**
 * @typedef {{ ms: number, bytes: number, requests: number }} Step
 * @typedef {{ steps: Record<string, Step>, shift: number }} Opening
 *   What one opening of a page took until each milestone, and how much of what had been painted moved.
 * @typedef {{ name: string, openings: readonly Opening[] }} Measured In the order in which they were opened.
 */

/** The rows of the tables: what a reader waits for, and how it is called. @type {readonly (readonly [string, string])[]} */
export const milestoneRows = [
  ["paint", "first content"],
  ["headline", "headline"],
  ["summary", "summary"],
  ["drawn", "incidents drawn on a map"],
  ["list", "list of incidents"],
  ["usable", "slider and list usable"],
  ["idle", "all of it, basemap too"],
  ["largest", "largest content"],
];

/**
 * How many times as long another page took as the first, as the median of the runs: within a run both met the same machine.
 * Undefined if it was not reached in every run.
 *
 * @param {Measured} other
 * @param {Measured} own
 * @param {string} milestone
 */
export const timesAsLong = (other, own, milestone) =>
  median(
    other.openings.map(({ steps }, run) => {
      const [theirs, ours] = [steps[milestone], own.openings[run]?.steps[milestone]];
      return theirs && ours ? theirs.ms / ours.ms : undefined;
    }),
  );

/**
 * The tables of pages beside one another: the first is what the others are compared with.
 *
 * @param {readonly Measured[]} measured
 */
export function pageTables(measured) {
  const [own, ...others] = measured;
  if (!own) throw new Error("Got no page; expected at least one that the others are compared with.");
  const middle = (
    /** @type {Measured} */ page,
    /** @type {string} */ milestone,
    /** @type {keyof Step} */ of,
  ) => median(page.openings.map(({ steps }) => steps[milestone]?.[of]));
  const time = (/** @type {Measured} */ page, /** @type {string} */ milestone) => {
    const ms = middle(page, milestone, "ms");
    if (ms === undefined) return "–";
    const ratio = page === own ? undefined : timesAsLong(page, own, milestone);
    return ratio === undefined ? ms.toFixed(0) : `${ms.toFixed(0)} (${ratio.toFixed(1)} ×)`;
  };
  const transferred = (/** @type {Measured} */ page, /** @type {string} */ milestone) => {
    const bytes = middle(page, milestone, "bytes");
    return bytes === undefined
      ? "–"
      : `${(bytes / 1000).toFixed(0)} (${middle(page, milestone, "requests")})`;
  };
  const head = (/** @type {string} */ first) => [
    row([first, own.name, ...others.map(({ name }) => name)]),
    row(["---", ...measured.map(() => "---:")]),
  ];
  return [
    ...head("milliseconds until"),
    ...milestoneRows.map(([id, words]) => row([words, ...measured.map((page) => time(page, id))])),
    "",
    ...head("kB received (requests made) until"),
    ...milestoneRows
      .filter(([id]) => !["headline", "summary", "largest"].includes(id))
      .map(([id, words]) => row([words, ...measured.map((page) => transferred(page, id))])),
    "",
    ...head("how much moved"),
    row([
      "layout shift",
      ...measured.map(({ openings }) => (median(openings.map(({ shift }) => shift)) ?? 0).toFixed(3)),
    ]),
  ].join("\n");
}

/**
 * @typedef {{ path: string, scores: Record<string, number | null>, below: string[] }} Audit
 *   A page's address, its score of 0 to 1 by category, and what keeps it below 1.
 */

/** Scores of Lighthouse by page, and what keeps them below 100. */
export function auditTable(/** @type {readonly Audit[]} */ audits) {
  const categories = Object.keys(audits[0]?.scores ?? {});
  const score = (/** @type {number | null | undefined} */ each) =>
    typeof each === "number" ? (each * 100).toFixed(0) : "–";
  return [
    row(["page", ...categories]),
    row(["---", ...categories.map(() => "---:")]),
    ...audits.map(({ path, scores }) =>
      row([`\`${path}\``, ...categories.map((each) => score(scores[each]))]),
    ),
    ...audits.flatMap(({ path, below }) => below.map((what) => `\n\`${path}\`: ${what}`)),
  ].join("\n");
}
