import { useMessages, useSite } from "./context";
import { useOpening } from "./useOpening";

const brackets = "M-3,-4.5L-7,0L-3,4.5M3,-4.5L7,0L3,4.5";

/** Opens what hands out the code that puts the map into an article. */
export function EmbedButton() {
  const { embedMap } = useSite();
  const messages = useMessages();
  const [stage, open] = useOpening(embedMap);
  return (
    <>
      <button
        type="button"
        class="button with-sign embed-map"
        aria-haspopup="dialog"
        aria-busy={stage === "opening"}
        onClick={open}
      >
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <path d={brackets} fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
        <span>{messages.embed}</span>
      </button>
      {stage === "refused" && (
        <p class="not-opened" role="alert">
          {messages.noEmbed}
        </p>
      )}
    </>
  );
}
