// @ts-check

/**
 * @typedef {import("./checks.js").Finding} Finding
 * @typedef {{ engine: string, way: string, sandbox: string, findings: Map<string, Finding>,
 *   errors: readonly string[] }} Cell
 *   One article in one browser. `findings` are by the name of the check.
 * @typedef {{ engine: string, why: string }} NotRun
 */

const signs = { works: "works", answered: "answered", fails: "**fails**" };

const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;

/** Text that cannot end a cell of a table. */
const plain = (/** @type {string} */ text) => text.replace(/\s+/g, " ").replace(/\|/g, "\\|");

/**
 * The table of what works where, in Markdown: a row for each article in each browser, a column for each check. What was
 * answered by design, or failed, stands as a note under it.
 *
 * @param {readonly Cell[]} cells
 * @param {readonly string[]} checks
 * @param {readonly NotRun[]} notRun
 */
export function tableOf(cells, checks, notRun) {
  /** @type {string[]} */
  const notes = [];
  const mark = (/** @type {Finding | undefined} */ finding) => {
    if (!finding) return "–";
    if (!finding.note) return signs[finding.outcome];
    const note = plain(finding.note);
    if (!notes.includes(note)) notes.push(note);
    return `${signs[finding.outcome]} (${notes.indexOf(note) + 1})`;
  };
  const rows = cells.map(({ engine, way, sandbox, findings }) =>
    row([way, engine, sandbox, ...checks.map((name) => mark(findings.get(name)))]),
  );
  return [
    row(["in the article", "browser", "sandbox", ...checks]),
    row(["---", "---", "---", ...checks.map(() => "---")]),
    ...rows,
    "",
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    ...(notes.length > 0 ? [""] : []),
    ...notRun.map(({ engine, why }) => `Not run: ${engine}, because ${why}.`),
  ]
    .join("\n")
    .trimEnd();
}

/** Whether everything that was run works or was answered, and anything was run at all. */
export const hasPassed = (/** @type {readonly Cell[]} */ cells) =>
  cells.length > 0 &&
  cells.every(
    ({ findings, errors }) =>
      errors.length === 0 && [...findings.values()].every(({ outcome }) => outcome !== "fails"),
  );

/**
 * The document that `npm run test:engines -- --write` writes.
 *
 * @param {string} table
 * @param {readonly string[]} versions
 */
export const documentOf = (table, versions) => `# Browsers, sandboxes and ways to embed

Written by \`npm run test:engines -- --write\`, which puts the built map into articles on another site and uses it there:
${versions.join(", ")}, without a graphics card.
[Putting the map on a page](embedding.md) says what to paste.

| check | what is done |
|---|---|
| page | the script has taken over the written page; its styles and letters are there |
| map | MapLibre and its worker have drawn the map, or, where there is no WebGL, a picture has taken its place |
| data | the records have come: marks on the map, counts in the sentence |
| slider | a handle of the timeline moves by an hour with an arrow key, and the sentence follows |
| list | the list is unfolded, an incident is opened, its sources can be seen |
| card | a place on the map opens its card by keyboard, Escape closes it |
| picture | "Make a picture" draws one and shows it, to be saved by hand |
| storage | nothing is stored |
| height | the frame is as tall as its page, where the loader or the element takes care of that |

*Answered* means that something cannot work there and the page does what it was made to do instead. *Storage blocked* is a
browser that refuses storage to frames of other sites. A loader's link and the element set the sandbox of their frame
themselves.

${table}
`;
