import type { Known } from "../../core/model";
import { useFormats, useMessages } from "../context";

/** What the mark stands for, said once for the whole table. */
export function TakenNote() {
  const messages = useMessages();
  return (
    <>
      {messages.table.firstReport}*: {messages.clock.taken}.
    </>
  );
}

/** The day of the first report, marked where the record does not say it itself. */
export function FirstReported({ known }: { readonly known: Known }) {
  const { messages, day } = useFormats();
  if (!Number.isFinite(known.to)) return <span class="soft">{messages.noDate}</span>;
  return (
    <>
      {day(known.to - 1)}
      {known.isTaken && (
        <>
          <span aria-hidden="true">*</span>
          <span class="for-readers-only"> ({messages.clock.taken})</span>
        </>
      )}
    </>
  );
}
