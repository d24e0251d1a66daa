import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { embedSize } from "../embed/embedCode";
import type { State } from "../store/store";
import type { Choices } from "./choices";

/** What is handed out: the page as it stood when the dialog was opened, and where the site lies. */
export interface Desk {
  readonly view: State;
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  /** Where the map's English page lies, from there: empty for the first map. */
  readonly folder: string;
  /** Where the frozen version of what is shown lies, from the root; undefined where the site has none. */
  readonly frozen: string | undefined;
  /** The records in a language, with its words loaded. Rejects where they cannot be had. */
  readonly records: (language: Language) => Promise<Dataset>;
}

/** What is set at first: what the page shows, in a frame that any system takes. */
export const firstChoices = ({ view }: Pick<Desk, "view">): Choices => ({
  time: { from: "page" },
  keepsFilter: true,
  keepsCamera: true,
  keepsSelection: true,
  clock: view.clock,
  language: view.language,
  theme: undefined,
  way: "frame",
  start: "view",
  height: embedSize.height,
  isFrozen: false,
});
