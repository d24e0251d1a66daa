import { useMemo } from "preact/hooks";
import { useFormats } from "../context";
import { useIsDocument } from "../document/context";
import { useEvents, useEventWords, useSession } from "./context";
import { EventRows } from "./EventRows";
import { isSameList, listedNow } from "./listed";
import { NotShown } from "./NotShown";
import { UnreadList } from "./UnreadList";
import { useListed } from "./useListed";
import { useRested } from "./useRested";

/** So many fit into an article; the full page has the others. */
const mostRows = 20;

/** The first events of the window, in time order, and how many more there are. */
export function EmbedEventRows({ isOpen }: { readonly isOpen: boolean }) {
  const isDocument = useIsDocument();
  return isOpen || isDocument ? <Rows /> : null;
}

function Rows() {
  const session = useSession();
  const formats = useFormats();
  const words = useEventWords();
  const listed = useRested(listedNow, isSameList);
  const hasTexts = useEvents((events) => events.hasTexts);
  const listing = useMemo(
    () => session.listing({ from: listed.from, to: listed.to }, listed.categories),
    [session, listed],
  );
  const shown = Math.min(mostRows, listing.length);
  const { events, isBroken, readAgain } = useListed(listing, 0, shown, hasTexts);
  return (
    <>
      <NotShown />
      {isBroken && <UnreadList readAgain={readAgain} />}
      <EventRows
        events={events}
        first={0}
        length={shown}
        pageRows={mostRows}
        landing={undefined}
        turnTo={() => undefined}
        window={listed}
      />
      {shown < listing.length && (
        <p class="empty">{words.firstOfList(formats.number(shown), formats.number(listing.length))}</p>
      )}
    </>
  );
}
