import { parseArgs } from "node:util";
import { examine } from "./doctor/examine";
import { type Finding, type Grade, grades } from "./doctor/finding";
import { createVisit } from "./doctor/visit";
import { numberWithin, WrongUsage } from "./refusal";
import { plural, printable } from "./report";
import { wishesOr } from "./wishes";

const help = `daymark doctor <address> [--strict] [--json] [--timeout <seconds>]

Looks at a published map as readers and articles get it, such as https://maps.example.org/, and says what is well, what
is not, and how to mend it: pages, headers, types, compression, caching, frames, security policy, oEmbed, frozen version.

  --strict             let warnings fail, too
  --json               print what was found as JSON
  --timeout <seconds>  how long to wait for one answer: 10, if left out

Ends with 0 when nothing fails, 1 when something does, 2 when it was called wrongly.
`;

interface Wishes {
  readonly address: string;
  readonly isStrict: boolean;
  readonly isJson: boolean;
  /** Milliseconds. */
  readonly patience: number;
}

function readArguments(args: string[]): Wishes | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      strict: { type: "boolean" },
      json: { type: "boolean" },
      timeout: { type: "string", default: "10" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return "help";
  const [asked, ...others] = positionals;
  if (asked === undefined || others.length > 0)
    throw new WrongUsage("Name one address, such as https://maps.example.org/.");
  const address = URL.canParse(asked) ? new URL(asked) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new WrongUsage(`"${asked}" is no address. Expected one such as https://maps.example.org/.`);
  // What follows # or ? is the view, of which a host knows nothing.
  const page = `${address.origin}${address.pathname}`;
  const seconds = numberWithin("--timeout", values.timeout, { least: 0.1, most: 600, unit: "seconds" });
  return {
    address: /\/$|\.html$/.test(page) ? page : `${page}/`,
    isStrict: values.strict ?? false,
    isJson: values.json ?? false,
    patience: seconds * 1000,
  };
}

/** `daymark doctor`: prints what a published map lacks and gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const wishes = wishesOr(() => readArguments(args), help);
  if (typeof wishes === "number") return wishes;
  const { address, patience, isJson, isStrict } = wishes;
  const findings = await examine(address, createVisit({ fetch, patience }));
  const isWell = findings.every(({ grade }) => grade === "ok" || (grade === "warn" && !isStrict));
  console.log(isJson ? JSON.stringify({ address, isWell, findings }, null, 2) : textOf(findings));
  return isWell ? 0 : 1;
}

const width = (findings: readonly Finding[]): number =>
  Math.max(...findings.map(({ about }) => about.length));

/** One line for each subject, with what to do under those that need it, and a line that sums up. */
function textOf(findings: readonly Finding[]): string {
  const lines = findings.map(({ about, grade, said, mend }) => {
    const line = `${grade.padEnd(4)}  ${about.padEnd(width(findings))}  ${printable(said)}`;
    return mend === undefined ? line : `${line}\n${" ".repeat(width(findings) + 8)}to mend: ${mend}`;
  });
  return [...lines, "", sumOf(findings)].join("\n");
}

const words: Readonly<Record<Grade, (count: number) => string>> = {
  ok: (count) => `${count} ok`,
  warn: (count) => plural(count, "warning"),
  fail: (count) => plural(count, "failure"),
};

const sumOf = (findings: readonly Finding[]): string =>
  grades
    .map((grade) => ({ grade, count: findings.filter((each) => each.grade === grade).length }))
    .filter(({ grade, count }) => grade === "ok" || count > 0)
    .map(({ grade, count }) => words[grade](count))
    .join(", ");
