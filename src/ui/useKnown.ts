import { claimKnown, knownBy } from "../core/known";
import type { Claim, Interval, Source } from "../core/model";
import { shownWindow } from "../store/view";
import { useMounted, useView } from "./context";

/** What of a list was known at the playhead. By the clock of what happened, all of it. */
export interface KnownPart<Item> {
  readonly items: readonly Item[];
  /** What bears no date: nobody can say whether it was known by then. */
  readonly undated: readonly Item[];
  /** How many came later. */
  readonly later: number;
}

export function useKnownClaims(claims: readonly Claim[]): KnownPart<Claim> {
  const { store } = useMounted();
  const { sources } = store.getState().dataset;
  return useKnownPart(claims, (claim) => claimKnown(claim, sources));
}

export function useKnownSources(sources: readonly Source[]): KnownPart<Source> {
  return useKnownPart(sources, ({ publishedSpan }) => publishedSpan);
}

/** The selected part is a text, so that a playing map renders only when the answer changes. */
function useKnownPart<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => Interval | undefined,
): KnownPart<Item> {
  const known = useView((state) => {
    if (state.clock === "happened") return "all";
    const moment = shownWindow(state).to;
    return items.map((item) => markOf(spanOf(item), moment)).join("");
  });
  if (known === "all") return { items, undated: [], later: 0 };
  const part = (mark: string) => items.filter((_, index) => known[index] === mark);
  return { items: part("k"), undated: part("u"), later: part("l").length };
}

/** Known, undated or later, in a letter. */
function markOf(span: Interval | undefined, moment: number): string {
  if (!span) return "u";
  return knownBy(span, moment) === "out" ? "l" : "k";
}
