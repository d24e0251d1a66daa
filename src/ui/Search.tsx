import type { ComponentChildren, ComponentType } from "preact";
import { useRef, useState } from "preact/hooks";
import { passes } from "../core/filter";
import { wholeExtent } from "../store/view";
import { useMessages, useMounted, useView } from "./context";

interface Props {
  readonly children: ComponentChildren;
  /** Says what was found. */
  readonly Result?: ComponentType<ResultProps>;
}

export interface ResultProps {
  /** Whether what searches could not be had. */
  readonly isBroken: boolean;
}

/**
 * Words to look for, in any language and spelling. They narrow the list, the map and the timeline as filters do, which
 * stand beside the field; what was found is said under both.
 */
export function Search({ children, Result = SearchResult }: Props) {
  const { actions } = useMounted();
  const messages = useMessages();
  const words = useView((state) => state.search);
  const input = useRef<HTMLInputElement>(null);
  const [isBroken, setBroken] = useState(false);
  const look = (asked: string) => {
    showFirst(input.current);
    void actions.setSearch(asked).then(
      () => setBroken(false),
      () => setBroken(true),
    );
  };
  return (
    <>
      <div class="search">
        <label>
          {messages.search.label}
          <input
            ref={input}
            type="search"
            autocomplete="off"
            value={words}
            onFocus={actions.prepareSearch}
            onInput={({ currentTarget }) => look(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || words === "") return;
              event.preventDefault();
              look("");
            }}
          />
        </label>
        {words !== "" && (
          <button
            type="button"
            class="quiet"
            aria-label={messages.search.clear}
            title={messages.search.clear}
            onClick={() => {
              look("");
              input.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
      {children}
      <Result isBroken={isBroken} />
    </>
  );
}

/** Whoever is deep in the list when the words change sees the first of what they leave. */
function showFirst(field: Element | null) {
  const head = field?.closest(".list-head");
  const list = head?.parentElement;
  if (list && list.getBoundingClientRect().top < head.getBoundingClientRect().top) list.scrollIntoView();
}

/** How many say the words, and how many of these lie in the window; always there, so that it is read out. */
function SearchResult({ isBroken }: ResultProps) {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const isSearch = useView((state) => state.found !== undefined);
  const dataset = useView((state) => state.dataset);
  const clock = useView((state) => state.clock);
  const narrowing = useView(selectors.narrowing);
  const here = useView(selectors.visible).rows.length;
  const found = isSearch ? dataset.incidents.filter((each) => passes(dataset, each, narrowing)).length : 0;
  return (
    <p class="search-result">
      <span role="status">
        {isBroken ? messages.search.unavailable : isSearch && messages.search.found(found, here)}
      </span>
      {found > here && (
        <button type="button" class="link" onClick={() => actions.openWindow(wholeExtent(dataset, clock))}>
          {messages.showAllHere}
        </button>
      )}
    </p>
  );
}
