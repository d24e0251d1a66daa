import { useEffect, useMemo, useState } from "preact/hooks";
import type { EventDetails } from "../../core/events/model";
import type { EventListing } from "../../store/events/session";

interface Read {
  readonly events: readonly EventDetails[];
  /** Whether they could not be read from the file. */
  readonly isBroken: boolean;
}

const none: Read = { events: [], isBroken: false };
const broken: Read = { events: [], isBroken: true };

/** The events of a listing with from <= index < to: at once where they are in memory, else the ones before until then. */
export function useListed(
  listing: EventListing,
  from: number,
  to: number,
  hasTexts: boolean,
): Read & { readonly readAgain: () => void } {
  const [later, setLater] = useState(none);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more reads once more.
  const now = useMemo(() => (hasTexts ? listing.read(from, to) : []), [listing, from, to, hasTexts, attempt]);
  useEffect(() => {
    if (!(now instanceof Promise)) return;
    let isWanted = true;
    now.then(
      (events) => isWanted && setLater({ events, isBroken: false }),
      () => isWanted && setLater(broken),
    );
    return () => {
      isWanted = false;
    };
  }, [now]);
  const read = now instanceof Promise ? later : { events: now, isBroken: false };
  return { ...read, readAgain: () => setAttempt(attempt + 1) };
}
