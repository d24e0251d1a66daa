import { useEffect, useState } from "preact/hooks";
import type { EventDetails } from "../../core/events/model";
import type { EventListing } from "../../store/events/session";

interface Read {
  readonly events: readonly EventDetails[];
  /** Whether they could not be read from the file. */
  readonly isBroken: boolean;
}

const none: Read = { events: [], isBroken: false };

/** The events of a listing with from <= index < to: at once where they are in memory, else the ones before until then. */
export function useListed(listing: EventListing, from: number, to: number, hasTexts: boolean): Read {
  const [later, setLater] = useState(none);
  const now = hasTexts ? listing.read(from, to) : [];
  const isNow = !(now instanceof Promise);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again would read the same.
  useEffect(() => {
    if (isNow) return;
    let isHere = true;
    now.then(
      (events) => isHere && setLater({ events, isBroken: false }),
      () => isHere && setLater({ events: [], isBroken: true }),
    );
    return () => {
      isHere = false;
    };
  }, [listing, from, to, hasTexts, isNow]);
  return isNow ? { events: now, isBroken: false } : later;
}
