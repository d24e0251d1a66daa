import { useEffect, useRef, useState } from "preact/hooks";
import { openSiteGround, type SiteGround } from "../basemap/siteGround";
import { type Choices, rateOf } from "./choices";
import type { Desk } from "./desk";
import { type Prepared, prepare } from "./prepare";

/** Milliseconds without a change after which a picture is made anew. */
const rest = 150;

export type PreparedState =
  | { readonly status: "preparing"; readonly last: Prepared | undefined }
  | { readonly status: "ready"; readonly last: Prepared }
  | { readonly status: "failed"; readonly last: Prepared | undefined; readonly error: unknown };

/** How the last thing ended that was asked for. */
type Ended = Exclude<PreparedState, { status: "preparing" }> & { readonly of: Asked };

/** What is asked for, and for which time: what failed may be asked for again. */
interface Asked {
  readonly choices: Choices;
  readonly attempt: number;
}

/** The picture for what is chosen. While it is read the last one stays; what is unsound is not begun. */
export function usePrepared(choices: Choices, isSound: boolean, desk: Desk, attempt: number): PreparedState {
  const [ended, setEnded] = useState<Ended>();
  const land = useRef<SiteGround | undefined>(undefined);
  const asked = useRef<Asked>({ choices, attempt });
  if (keyOf(asked.current) !== keyOf({ choices, attempt })) asked.current = { choices, attempt };
  const now = asked.current;
  useEffect(() => {
    if (!isSound) return;
    let isWanted = true;
    const begin = () => {
      land.current ??= openSiteGround(desk.view.dataset.config, desk.root);
      prepare(now.choices, desk, land.current).then(
        (last) => isWanted && setEnded({ status: "ready", last, of: now }),
        (error) =>
          isWanted && setEnded((before) => ({ status: "failed", last: before?.last, error, of: now })),
      );
    };
    const timer = setTimeout(begin, land.current ? rest : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [now, isSound, desk]);
  return ended?.of === now ? ended : { status: "preparing", last: ended?.last };
}

/** What bears only on the file changes nothing of the picture. */
function keyOf({ choices, attempt }: Asked): string {
  const { file: _, scale: __, film, ...look } = choices;
  const { file: ___, ...pace } = film;
  return JSON.stringify([attempt, look, choices.kind === "film" && { ...pace, rate: rateOf(film) }]);
}
