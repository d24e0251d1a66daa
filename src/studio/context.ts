import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { eventMessages } from "../i18n/eventWords";
import { createFormats, type Formats } from "../i18n/formats";
import { type StudioWords, studioWords } from "../i18n/studioWords";
import type { ChoiceProblem, Choices } from "./choices";
import type { Desk } from "./desk";

/** What every part of the studio shows and sets. */
export interface Studio {
  readonly desk: Desk;
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  readonly problems: readonly ChoiceProblem[];
  /** Words, dates and figures in the page's language, whatever that of the picture is. */
  readonly formats: Formats;
  readonly words: StudioWords;
}

export const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error("A component of the studio stands outside <StudioContext.Provider>.");
  return studio;
}

/** What the studio speaks: the page's language at the time it was opened. */
export const speechOf = ({ view }: Desk): Pick<Studio, "formats" | "words"> => ({
  formats: createFormats(view.dataset.config, view.language, view.events && eventMessages),
  words: studioWords[view.language],
});
