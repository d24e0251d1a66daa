import { useRef, useState } from "preact/hooks";
import { useShare } from "./context";

/** The code, to be copied by a button or by hand. `code` is undefined while something is wrong with the choices. */
export function CodeBox({ code }: { readonly code: string | undefined }) {
  const { words } = useShare();
  const [tried, setTried] = useState<{ readonly code: string; readonly outcome: "copied" | "refused" }>();
  const box = useRef<HTMLTextAreaElement>(null);
  // Once the code is another one, what was copied is no longer what stands here.
  const outcome = tried?.code === code ? tried?.outcome : undefined;
  const copy = async () => {
    if (code === undefined) return;
    try {
      await navigator.clipboard.writeText(code);
      setTried({ code, outcome: "copied" });
    } catch {
      box.current?.focus();
      box.current?.select();
      setTried({ code, outcome: "refused" });
    }
  };
  return (
    <section class="share-code" aria-labelledby="share-code">
      <h3 id="share-code">{words.code}</h3>
      <textarea
        ref={box}
        readOnly
        dir="ltr"
        lang="zxx"
        rows={9}
        spellcheck={false}
        aria-labelledby="share-code"
        value={code ?? ""}
      />
      <div class="share-copy">
        <button type="button" class="button dialog-primary" aria-disabled={code === undefined} onClick={copy}>
          {words.copy}
        </button>
        <p class="share-status" role="status">
          {outcome === "copied" ? words.copied : outcome === "refused" ? words.copyByHand : ""}
        </p>
      </div>
    </section>
  );
}
