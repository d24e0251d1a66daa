import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { useFullPage, useMessages } from "./context";
import { LinkByHand } from "./LinkByHand";

type Outcome = "idle" | "copied" | "refused";

interface Props {
  /** What follows # in the address that is copied. Asked when the reader copies. */
  readonly hash: () => string;
  /** Classes of the button. */
  readonly look: string;
  /** Name of the button, where its face does not say what is copied. */
  readonly label?: string;
  readonly face: (isCopied: boolean) => ComponentChildren;
}

/** Copies an address of this page, or of the full page where this one stands in an article; where the browser refuses, shows it to be copied by hand. */
export function CopyLink({ hash, look, label, face }: Props) {
  const messages = useMessages();
  const fullPage = useFullPage();
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const [link, setLink] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const isCopied = outcome === "copied";
  const copy = async () => {
    const page = fullPage === undefined ? location.href : new URL(fullPage, document.baseURI);
    const { href } = Object.assign(new URL(page), { hash: hash() });
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
        class={look}
        aria-label={label}
        onClick={copy}
        onBlur={() => isCopied && setOutcome("idle")}
      >
        {face(isCopied)}
      </button>
      <span class="for-readers-only" role="status">
        {isCopied ? messages.linkCopied : ""}
      </span>
      {outcome === "refused" && (
        <LinkByHand link={link} leave={() => setOutcome("idle")} back={() => button.current?.focus()} />
      )}
    </div>
  );
}
