import { useFormats } from "../context";
import { ProblemList } from "../Problems";
import { useEvents, useEventWords } from "./context";

/** Says how many rows of the file are not shown, and why; and that a map from afar draws a part. Nothing in silence. */
export function NotShown() {
  const formats = useFormats();
  const words = useEventWords();
  const rejected = useEvents((events) => events.rejected);
  const rows = useEvents((events) => events.fileRows);
  const problems = useEvents((events) => events.problems);
  const isThinned = useEvents((events) => events.isThinned);
  const isFailed = useEvents((events) => events.status === "failed");
  if (isFailed) return null;
  return (
    <>
      {isThinned && <p class="events-thinned">{words.thinned}</p>}
      {problems.length > 0 && (
        <details class="problems">
          <summary>
            {words.notShown(formats.number(rejected), formats.number(rows))} {words.showWhy}
          </summary>
          <ProblemList problems={problems} />
        </details>
      )}
    </>
  );
}
