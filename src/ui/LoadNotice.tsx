import { type Problem, ProblemList } from "./Problems";

/** What stands in the page's place while there is nothing to show, or nothing that can be shown. */
export function LoadNotice({
  text,
  problems = [],
}: {
  readonly text: string;
  readonly problems?: readonly Problem[];
}) {
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {problems.length > 0 && <ProblemList problems={problems.slice(0, 20)} />}
    </div>
  );
}
