import { useMessages } from "./context";

interface Props {
  readonly link: string;
  /** Called when the reader has gone on. */
  readonly leave: () => void;
  /** Called by Escape: leads the reader back to where they came from. */
  readonly back: () => void;
}

/** An address to be copied by hand: chosen whole, and with the focus. */
export function LinkByHand({ link, leave, back }: Props) {
  const messages = useMessages();
  return (
    <label class="share-by-hand">
      {messages.linkToCopy}
      <input
        ref={takeFocus}
        readOnly
        dir="ltr"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Escape" && back()}
      />
    </label>
  );
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();
