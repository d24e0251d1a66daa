import { useRef, useState } from "preact/hooks";
import { useMessages, useMounted } from "./context";

const chain =
  "M-0.5,3L-2.4,4.9a2.6,2.6 0 0 1 -3.7,-3.7L-3.2,-1.7a2.6,2.6 0 0 1 3.7,0M0.5,-3L2.4,-4.9a2.6,2.6 0 0 1 3.7,3.7L3.2,1.7a2.6,2.6 0 0 1 -3.7,0";

type Outcome = "idle" | "copied" | "refused";

/** Copies the address of this very view; where the browser refuses, shows it to be copied by hand. */
export function ShareButton() {
  const { address } = useMounted();
  const messages = useMessages();
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const [link, setLink] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    const { href } = Object.assign(new URL(location.href), { hash: address() });
    setLink(href);
    try {
      await navigator.clipboard.writeText(href);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <div class="share">
      <button
        ref={button}
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
            ref={takeFocus}
            readOnly
            dir="ltr"
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => setOutcome("idle")}
            onKeyDown={(event) => event.key === "Escape" && button.current?.focus()}
          />
        </label>
      )}
    </div>
  );
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();
