import type { Size } from "../core/mercator";
import type { Interval } from "../core/model";
import type { Language } from "../core/text";
import type { LoadedReading } from "../dataset/load";
import { filmDefaults } from "../picture/film";
import type { State } from "../store/store";
import { reachOf } from "../store/view";
import type { Theme } from "../theme/theme";
import type { Choices } from "./choices";
import type { Drawer } from "./drawer";

/** What pictures are made from: the page as it stood when the studio was opened. */
export interface Desk {
  readonly view: State;
  /** CSS pixels of the page's map; undefined where it has none. */
  readonly frame: Size | undefined;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** The map's page in a language, without what follows #, and the language that it has without being asked. */
  readonly page: (language: Language) => { readonly url: URL; readonly language: Language };
  /** The records in a language. */
  readonly records: (language: Language) => Promise<LoadedReading>;
  /** What draws: opened when it is first asked for, and again after it could not be. */
  readonly drawer: () => Promise<Drawer>;
  /** Whether the page stands within another one, which may swallow downloads without a word. */
  readonly isFramed: boolean;
}

/** What is set on the desk when it is opened: a still of what the page shows. */
export function firstChoices({ view }: Pick<Desk, "view">, theme: Theme): Choices {
  return {
    kind: "still",
    format: "wide",
    ownSize: { width: 1600, height: 900 },
    time: { from: "page" },
    typed: { window: view.window, moment: view.moment },
    language: view.language,
    theme,
    hasHeadline: true,
    hasIncident: true,
    file: "png",
    scale: 1,
    form: "timeline",
    mapCount: 6,
    film: {
      file: "mp4",
      seconds: filmDefaults.seconds,
      framesPerSecond: undefined,
      pauseStart: filmDefaults.pauses.start,
      pauseEnd: filmDefaults.pauses.end,
      pausesAtMidnight: false,
    },
  };
}

/** The stretch that dates may be typed in. */
export const reach = ({ view }: Pick<Desk, "view">): Interval => reachOf(view.dataset);
