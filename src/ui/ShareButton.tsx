import { useState } from "preact/hooks";
import { useMessages } from "./context";

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
        class="button"
        onClick={copy}
        onBlur={() => outcome === "copied" && setOutcome("idle")}
      >
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <path
            d={
              outcome === "copied"
                ? "M-5,0L-1,4L6,-4"
                : "M-2,2L2,-2M0,-4L2,-6a2.8,2.8 0 0,1 4,4L4,0M0,4L-2,6a2.8,2.8 0 0,1 -4,-4L-4,0"
            }
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
