import type { Known } from "../core/model";
import { useFormats, useView } from "./context";

/** By the clock of what was known: when the first report came, and whether the record says so itself. */
export function FirstReport({ known }: { readonly known: Known }) {
  const formats = useFormats();
  const { messages } = formats;
  const clock = useView((state) => state.clock);
  if (clock === "happened") return null;
  return (
    <span class="first-report">
      {" · "}
      {Number.isFinite(known.to)
        ? messages.clock.firstReported(formats.day(known.to - 1))
        : messages.clock.firstReportedUnknown}
      {known.isTaken && Number.isFinite(known.to) && <small> ({messages.clock.taken})</small>}
    </span>
  );
}
