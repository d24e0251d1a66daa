import { wholeExtent } from "../../store/view";
import { useMessages, useMounted, useView } from "../context";
import type { ResultProps } from "../Search";
import { useEvents, useEventWords } from "./context";
import { shownTotal } from "./shownTotal";

/** How many events say the words, and how many of these lie in the window; always there, so that it is read out. */
export function EventSearchResult({ isBroken }: ResultProps) {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const words = useEventWords();
  const search = useView((state) => state.search);
  const dataset = useView((state) => state.dataset);
  const isApplied = useEvents((events) => events.searched === search);
  const total = useView(shownTotal);
  const count = useView(selectors.count);
  const span = useEvents((events) => events.span);
  const isSearch = search !== "";
  const here = count.certain + count.possible;
  return (
    <p class="search-result">
      <span role="status">
        {isBroken
          ? messages.search.unavailable
          : isSearch && (isApplied ? messages.search.found(total, here) : words.searching)}
      </span>
      {isSearch && isApplied && total > here && (
        <button
          type="button"
          class="link"
          onClick={() => actions.openWindow(wholeExtent(dataset, "happened", span))}
        >
          {messages.showAllHere}
        </button>
      )}
    </p>
  );
}
