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
        {outcome === "copied" ? messages.linkCopied : messages.share}
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
