import { useMessages } from "./context";

/** What the page needs of a problem that reading the data found. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly got: string;
  readonly expected: string;
  readonly severity: "error" | "warning";
}

/** Says that records were left out, and which: nothing is dropped in silence. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const messages = useMessages();
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return (
    <details class="problems">
      <summary>
        {messages.someLeftOut(errors.length)} {messages.showProblems}
      </summary>
      <ProblemList problems={errors} />
    </details>
  );
}

/** Where, what was found and what was expected; in English, as the tools say it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul lang="en" dir="ltr">
      {problems.map(({ file, path, got, expected }) => (
        <li key={`${file} ${path} ${expected}`}>
          <code>
            {file} {path}
          </code>
          : {got}; expected {expected}
        </li>
      ))}
    </ul>
  );
}
