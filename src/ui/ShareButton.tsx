import { useState } from "preact/hooks";
import { useMessages } from "./context";

const chain =
  "M-0.5,3L-2.4,4.9a2.6,2.6 0 0 1 -3.7,-3.7L-3.2,-1.7a2.6,2.6 0 0 1 3.7,0M0.5,-3L2.4,-4.9a2.6,2.6 0 0 1 3.7,3.7L3.2,1.7a2.6,2.6 0 0 1 -3.7,0";

type Outcome = "idle" | "copied" | "refused";

/** Copies the address of this very view; where the browser refuses, shows it to be copied by hand. */
export function ShareButton() {
  const messages = useMessages();
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <div class="share">
      <button
        type="button"
        class="button with-sign"
        onClick={copy}
        onBlur={() => outcome === "copied" && setOutcome("idle")}
      >
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <path
            d={outcome === "copied" ? "M-5,0L-1.5,4L5.5,-4" : chain}
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
          />
        </svg>
        <span>{outcome === "copied" ? messages.linkCopied : messages.share}</span>
      </button>
      <span class="for-readers-only" role="status">
        {outcome === "copied" ? messages.linkCopied : ""}
      </span>
      {outcome === "refused" && (
        <label class="share-by-hand">
          {messages.linkToCopy}
          <input
            readOnly
            dir="ltr"
            value={location.href}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => event.key === "Escape" && setOutcome("idle")}
          />
        </label>
      )}
    </div>
  );
}
