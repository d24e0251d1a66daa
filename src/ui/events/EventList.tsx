import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useMessages, useMounted, useView } from "../context";
import { useIsDocument } from "../document/context";
import { Search } from "../Search";
import { useEvents, useEventWords, useSession } from "./context";
import { EventFilters } from "./EventFilters";
import { EventRows, type Landing } from "./EventRows";
import { EventSearchResult } from "./EventSearchResult";
import { ListPages } from "./ListPages";
import { beginsAlike, isSameList, type Listed, listedNow } from "./listed";
import { UnreadList } from "./UnreadList";
import { useListed } from "./useListed";
import { useRested } from "./useRested";

/** Rows of a page. Enough to read on, few enough to be there at once, to be found by the browser and to be printed. */
const pageRows = 50;
/** In a page that is written out. */
const writtenRows = 100;

/**
 * Every event of the window in time order, in pages. A list that scrolls over millions of rows would have neither an end
 * to reach nor rows to find for those who read with a screen reader, search in the page or print: a page is an ordinary
 * list, whose items know their place in the whole, and dates lead to any part of it.
 */
export function EventList() {
  const { selectors } = useMounted();
  const session = useSession();
  const messages = useMessages();
  const isDocument = useIsDocument();
  const count = useView(selectors.count);
  return (
    <section class="list" aria-labelledby="list-heading">
      <div class="list-head">
        <h2 id="list-heading" tabIndex={-1}>
          {messages.list} <span class="count">{messages.andPossible(count.certain, count.possible)}</span>
        </h2>
        {!isDocument &&
          (session.isWhole ? (
            <Search Result={EventSearchResult}>
              <EventFilters />
            </Search>
          ) : (
            <EventFilters />
          ))}
      </div>
      {session.isWhole || isDocument ? <Pages /> : <PagesWhenAsked />}
    </section>
  );
}

/** Pages of a list that must be fetched first: nobody pays for them who only looks at the map. */
function PagesWhenAsked() {
  const words = useEventWords();
  const hasTexts = useEvents((events) => events.hasTexts);
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Pages />;
  if (!hasTexts) return null;
  return (
    <div class="events-ask">
      <p>{words.listFromFile}</p>
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {words.readList}
      </button>
    </div>
  );
}

function Pages() {
  const session = useSession();
  const messages = useMessages();
  const isDocument = useIsDocument();
  const listed = useRested(listedNow, isSameList);
  const listing = useMemo(
    () => session.listing({ from: listed.from, to: listed.to }, listed.categories),
    [session, listed],
  );
  const opened = useEvents((events) => events.opened);
  const indexOfOpened = opened ? listing.indexOf(opened.row) : -1;
  // A card may be closed before its list has come.
  const lastOpened = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    lastOpened.current = opened?.row ?? lastOpened.current;
  }, [opened]);
  const [first, setFirst] = useFirst(listed, listing.length, (isFirstList) => {
    const row = opened?.row ?? (isFirstList ? lastOpened.current : undefined);
    return row === undefined ? 0 : pageOf(listing.indexOf(row));
  });
  const hasTexts = useEvents((events) => events.hasTexts);
  const [landing, land] = useState<Landing>();
  const list = useRef<HTMLElement>(null);

  // Whoever opens an event on the map or by its address finds it in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader may then turn pages.
  useEffect(() => {
    if (indexOfOpened >= 0) setFirst(pageOf(indexOfOpened));
  }, [opened?.row, hasTexts, indexOfOpened >= 0]);

  const rows = isDocument ? writtenRows : pageRows;
  const end = Math.min(listing.length, first + rows);
  const { events, isBroken, readAgain } = useListed(listing, first, end, hasTexts);
  if (!hasTexts) return null;
  if (listing.length === 0) return <p class="empty">{messages.nothingHere}</p>;
  /** Turns to the page that holds an index; the focus goes to that row, where it was among the rows before. */
  const turnTo = (index: number, isFocused = false) => {
    const at = Math.max(0, Math.min(listing.length - 1, index));
    setFirst(pageOf(at));
    land({ index: at, isFocused });
    if (!isFocused) list.current?.closest(".list")?.scrollIntoView({ block: "start" });
  };
  const pager = (place: "head" | "foot") => (
    <ListPages
      place={place}
      first={first}
      end={Math.min(listing.length, first + pageRows)}
      length={listing.length}
      pageRows={pageRows}
      turnTo={turnTo}
      indexAt={listing.indexAt}
    />
  );
  return (
    <section ref={list}>
      {!isDocument && listing.length > pageRows && pager("head")}
      {isBroken && <UnreadList readAgain={readAgain} />}
      <EventRows
        events={events}
        first={first}
        length={listing.length}
        pageRows={pageRows}
        landing={landing}
        turnTo={turnTo}
        window={listed}
      />
      {!isDocument && listing.length > pageRows && pager("foot")}
      {isDocument && <WrittenEnd shown={events.length} all={listing.length} />}
    </section>
  );
}

function WrittenEnd({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { selectors } = useMounted();
  const formats = useView(selectors.formats);
  const words = useEventWords();
  if (shown >= all) return null;
  return <p class="empty">{words.firstOfList(formats.number(shown), formats.number(all))}</p>;
}

/** The first row of the page that holds an index; of the first one where there is none. */
const pageOf = (index: number): number => Math.max(0, index - (index % pageRows));

/**
 * The first row of the page: it stays while a list goes on from where it ended. Another list begins where `begin` says,
 * which is told whether it is the first that there is.
 */
function useFirst(
  listed: Listed,
  length: number,
  begin: (isFirstList: boolean) => number,
): [number, (first: number) => void] {
  const [state, set] = useState({ first: 0, listed });
  const isSame = beginsAlike(state.listed, listed) && state.first < length;
  const first = isSame ? state.first : begin(state.listed.counts === undefined);
  // Kept, or what is opened or closed later would turn the page.
  useLayoutEffect(() => {
    if (!isSame) set({ first, listed });
  }, [isSame, first, listed]);
  return [first, (next) => set({ first: next, listed })];
}
