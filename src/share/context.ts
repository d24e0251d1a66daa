import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { createFormats, type Formats } from "../i18n/formats";
import { type ShareWords, shareWords } from "../i18n/shareWords";
import type { Choices } from "./choices";
import type { Desk } from "./desk";

/** What every part of the dialog shows and sets. */
export interface Share {
  readonly desk: Desk;
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  /** Words, dates and figures in the page's language, whatever that of the map in the article is. */
  readonly formats: Formats;
  readonly words: ShareWords;
}

export const ShareContext = createContext<Share | undefined>(undefined);

export function useShare(): Share {
  const share = useContext(ShareContext);
  if (!share) throw new Error("A component of the dialog stands outside <ShareContext.Provider>.");
  return share;
}

/** What the dialog speaks: the page's language at the time it was opened. */
export const speechOf = ({ view }: Desk): Pick<Share, "formats" | "words"> => ({
  formats: createFormats(view.dataset.config, view.language),
  words: shareWords[view.language],
});
