import { useRef, useState } from "preact/hooks";
import type { Language } from "../core/text";
import { directionOf } from "../i18n/messages";
import { useStudio } from "./context";
import type { Prepared } from "./prepare";

/** The words that go with a picture, each to be copied: whoever publishes it need not write them anew. */
export function CopyTexts({ prepared: { texts, ordered } }: { readonly prepared: Prepared }) {
  const { words } = useStudio();
  const { link, formats } = ordered.order;
  return (
    <section class="studio-words" aria-labelledby="studio-words">
      <h3 id="studio-words">{words.words}</h3>
      <CopyText label={words.caption} text={texts.caption} language={formats.language} />
      <CopyText label={words.alt} text={texts.alt} language={formats.language} />
      <CopyText label={words.credit} text={texts.creditLine} language={formats.language} />
      <CopyText label={words.citation} text={texts.citation} language={formats.language} />
      {link !== undefined && <CopyText label={words.link} text={link} />}
    </section>
  );
}

interface Props {
  readonly label: string;
  readonly text: string;
  /** Addresses are in none. */
  readonly language?: Language;
}

function CopyText({ label, text, language }: Props) {
  const { words } = useStudio();
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");
  const shown = useRef<HTMLParagraphElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setOutcome("refused");
    }
  };
  return (
    <div class="studio-text">
      <h4>{label}</h4>
      <button
        type="button"
        class="button"
        aria-label={`${words.copy}: ${label}`}
        onClick={copy}
        onBlur={() => setOutcome("idle")}
      >
        {outcome === "copied" ? words.copied : words.copy}
      </button>
      <p ref={shown} lang={language} dir={language ? directionOf(language) : "ltr"}>
        {text}
      </p>
      <span class={outcome === "refused" ? "dialog-problem" : "for-readers-only"} role="status">
        {outcome === "copied" ? words.copied : outcome === "refused" ? words.copyByHand : ""}
      </span>
    </div>
  );
}
