import { claimKnown, knownBy } from "../core/known";
import type { Claim, Source } from "../core/model";
import { shownWindow } from "../store/view";
import { useMounted, useView } from "./context";

/** What of a list was known at the playhead, and how many came later. By the clock of what happened, all of it. */
export interface KnownPart<Item> {
  readonly items: readonly Item[];
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
  spanOf: (item: Item) => Parameters<typeof knownBy>[0],
): KnownPart<Item> {
  const known = useView((state) => {
    if (state.clock === "happened") return "all";
    const moment = shownWindow(state).to;
    return items.map((item) => (knownBy(spanOf(item), moment) === "out" ? "0" : "1")).join("");
  });
  if (known === "all") return { items, later: 0 };
  const part = items.filter((_, index) => known[index] === "1");
  return { items: part, later: items.length - part.length };
}
