import { useId, useState } from "preact/hooks";
import type { Status } from "../core/model";
import { useMessages, useView } from "./context";
import { Text } from "./Text";

const useDefinition = (status: Status) =>
  useView((state) => state.dataset.config.statuses.find(({ id }) => id === status));

/** How well it is known, by sign and word: full, half, open or struck through. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span class={`status is-${status}`}>
      <SignAndWord status={status} />
    </span>
  );
}

/** The same as a button that unfolds the map's definition of the word. */
export function StatusButton({ status }: { readonly status: Status }) {
  const messages = useMessages();
  const definition = useDefinition(status)?.definition;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!definition) return <StatusMark status={status} />;
  return (
    <>
      <button
        type="button"
        class={`status link is-${status}`}
        title={messages.provenance.meaning}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <SignAndWord status={status} />
      </button>
      <span id={id} class="status-definition" hidden={!isOpen}>
        <Text of={definition} />
      </span>
    </>
  );
}

function SignAndWord({ status }: { readonly status: Status }) {
  const label = useDefinition(status)?.label ?? { en: status };
  return (
    <>
      <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
        <circle r="4" fill="none" stroke="currentColor" stroke-width="1.4" />
        {(status === "corroborated" || status === "verified") && <circle r="4" fill="currentColor" />}
        {status === "disputed" && <path d="M0,-4a4,4 0 0,1 0,8Z" fill="currentColor" />}
        {status === "retracted" && <path d="M-4,4L4,-4" stroke="currentColor" stroke-width="1.4" />}
      </svg>
      <Text of={label} />
    </>
  );
}
