import { useMemo, useState } from "preact/hooks";
import { embedCode } from "../embed/embedCode";
import { Dialog } from "../ui/dialog/Dialog";
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
  return (
    <ShareContext.Provider value={{ desk, choices, choose, ...speech }}>
      <Dialog look="share-dialog" title={words.title} formats={formats} closed={closed}>
        <div class="dialog-choices">
          <WhatChoice />
          <LookChoice />
          <HowChoice />
        </div>
        <div class="dialog-side share-side">
          {records.hasFailed && (
            <p class="dialog-problem" role="alert">
              {words.noRecords}
            </p>
          )}
          <CodeBox code={embed && embedCode(embed)} />
          <Preview embed={embed} />
        </div>
      </Dialog>
    </ShareContext.Provider>
  );
}
