import "./dialog.css";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Formats } from "../../i18n/formats";
import { directionOf } from "../../i18n/messages";
import { CloseButton } from "../CloseButton";

interface Props {
  /** Class of this very dialog. */
  readonly look: string;
  readonly title: string;
  /** Of the language that the dialog speaks. */
  readonly formats: Formats;
  /** Called where Escape asks the dialog to close; `preventDefault` keeps it open. */
  readonly onCancel?: (event: Event) => void;
  /** Called once the dialog is closed. */
  readonly closed: () => void;
  readonly children: ComponentChildren;
}

/** Lies over the whole page: a title and the button that closes it, and under them what it is for. */
export function Dialog({ look, title, formats, onCancel, closed, children }: Props) {
  const { language, messages } = formats;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${look}`}
      lang={language}
      dir={directionOf(language)}
      aria-labelledby="dialog-title"
      onCancel={onCancel}
      onClose={closed}
    >
      <header class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <CloseButton name={messages.close} close={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
