import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { embedCode } from "../embed/embedCode";
import { directionOf } from "../i18n/messages";
import { CodeBox } from "./CodeBox";
import { type Choices, isHeight } from "./choices";
import { ShareContext, speechOf } from "./context";
import { type Desk, firstChoices } from "./desk";
import { embedOf } from "./embedOf";
import { HowChoice } from "./HowChoice";
import { LookChoice } from "./LookChoice";
import { Preview } from "./Preview";
import { useRecords } from "./useRecords";
import { WhatChoice } from "./WhatChoice";

interface Props {
  readonly desk: Desk;
  /** Called once the dialog is closed. */
  readonly closed: () => void;
}

/** "Embed": choices, and the code that they make. */
export function ShareDialog({ desk, closed }: Props) {
  const speech = useMemo(() => speechOf(desk), [desk]);
  const { words, formats } = speech;
  const [choices, setChoices] = useState(() => firstChoices(desk));
  const choose = (change: Partial<Choices>) => setChoices((last) => ({ ...last, ...change }));
  const records = useRecords(choices.language, desk);
  const isSound = isHeight(choices.height) && records.language === choices.language;
  const embed = useMemo(
    () => (isSound ? embedOf(choices, records.dataset, desk) : undefined),
    [choices, records.dataset, desk, isSound],
  );
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <ShareContext.Provider value={{ desk, choices, choose, ...speech }}>
      <dialog
        ref={dialog}
        class="share-dialog"
        lang={desk.view.language}
        dir={directionOf(desk.view.language)}
        aria-labelledby="share-title"
        onClose={closed}
      >
        <header class="share-head">
          <h2 id="share-title">{words.title}</h2>
          <button
            type="button"
            class="quiet share-close"
            aria-label={formats.messages.close}
            title={formats.messages.close}
            onClick={() => dialog.current?.close()}
          >
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <path d="M-5,-5L5,5M5,-5L-5,5" stroke="currentColor" stroke-width="1.6" />
            </svg>
          </button>
        </header>
        <div class="share-choices">
          <WhatChoice />
          <LookChoice />
          <HowChoice />
        </div>
        <div class="share-side">
          {records.hasFailed && (
            <p class="share-problem" role="alert">
              {words.noRecords}
            </p>
          )}
          <CodeBox code={embed && embedCode(embed)} />
          <Preview embed={embed} />
        </div>
      </dialog>
    </ShareContext.Provider>
  );
}
