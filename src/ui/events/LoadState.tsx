import { useEffect, useState } from "preact/hooks";
import { useFormats } from "../context";
import { useIsDocument } from "../document/context";
import { ProblemList } from "../Problems";
import { useEvents, useEventWords, useSession } from "./context";

/** How much of the file has come, a way to stop it, and what is wrong where it cannot be had. Nothing once it is there. */
export function LoadState() {
  const status = useEvents((events) => events.status);
  const hasTexts = useEvents((events) => events.hasTexts);
  const isDrawn = useEvents((events) => events.blocks.length > 0);
  const isCounted = useEvents((events) => events.counts !== undefined);
  const isDocument = useIsDocument();
  if (isDocument) return null;
  return (
    // Always there, so that what comes into it is read out.
    <div class={isCounted ? "events-load" : "events-load is-uncounted"} role="status">
      {status === "failed" ? <Failed /> : !hasTexts && <Loading isDrawn={isDrawn} />}
    </div>
  );
}

/** Milliseconds: what is there sooner need not be announced. */
const patience = 300;

function Loading({ isDrawn }: { readonly isDrawn: boolean }) {
  const session = useSession();
  const words = useEventWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div class="events-notice">
      <p>{isDrawn ? words.inPreparation : words.loading}</p>
      <Progress />
      {!isDrawn && (
        <button type="button" class="button" onClick={session.cancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}

const megabyte = 1_000_000;

/** Figures that change many times a second are for those who see them. */
function Progress() {
  const formats = useFormats();
  const words = useEventWords();
  const { bytes: fetched, totalBytes, rows } = useEvents((events) => events.progress);
  // A file that is asked for in parts gives some of its bytes twice.
  const bytes = Math.min(fetched, totalBytes ?? fetched);
  const size = (value: number) => words.megabytes(formats.number(Math.round(value / (megabyte / 10)) / 10));
  return (
    <>
      <progress max={1} value={totalBytes ? bytes / totalBytes : undefined} aria-hidden="true" />
      <p class="soft" aria-hidden="true">
        {words.loaded(size(bytes), totalBytes === undefined ? undefined : size(totalBytes))}
        {rows > 0 && ` · ${words.read(formats.messages.incidents(rows))}`}
      </p>
    </>
  );
}

function Failed() {
  const session = useSession();
  const words = useEventWords();
  const problems = useEvents((events) => events.problems);
  const isCancelled = useEvents((events) => events.isCancelled);
  return (
    <div class="events-notice">
      <p>{isCancelled ? words.cancelled : words.failed}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <button type="button" class="button" onClick={session.load}>
        {words.again}
      </button>
    </div>
  );
}
