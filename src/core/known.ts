import type { Claim, Clock, Columns, Incident, Interval, Known, Source } from "./model";

/** The bounds of every row by one of the two clocks. */
export const boundsBy = ({ earliest, latest, knownFrom, knownTo }: Columns, clock: Clock) =>
  clock === "happened" ? { from: earliest, to: latest } : { from: knownFrom, to: knownTo };

/** The bounds of one incident by a clock. What may have become known at any time is given a minute from its begin. */
export function spanBy({ earliest, latest, known }: Incident, clock: Clock): Interval {
  if (clock === "happened") return { from: earliest, to: latest };
  return { from: known.from, to: Number.isFinite(known.to) ? known.to : known.from + 60_000 };
}

type Sources = ReadonlyMap<string, Source>;

/**
 * When an incident came to be known: by its own `reported`, else by the earliest of its dated sources. A source with
 * a vague date ("March 2025") bounds the report only as far as its month does. Nothing is known before it can have
 * happened, unless the record says so itself (an order announced for tomorrow).
 */
export function knownOf(
  incident: Pick<Incident, "earliest" | "sources">,
  reported: Interval | undefined,
  sources: Sources,
): Known {
  if (reported) return { ...reported, isTaken: false };
  const span = firstPublished(incident.sources, sources);
  if (!span || span.to <= incident.earliest) {
    return { from: incident.earliest, to: Number.POSITIVE_INFINITY, isTaken: true };
  }
  return { from: Math.max(span.from, Math.min(incident.earliest, span.to - 1)), to: span.to, isTaken: true };
}

/** The bounds of the first publication among sources; undefined when none has a date. */
export function firstPublished(ids: readonly string[], sources: Sources): Interval | undefined {
  const spans = ids.flatMap((id) => sources.get(id)?.publishedSpan ?? []);
  if (spans.length === 0) return undefined;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.min(...spans.map(({ to }) => to)) };
}

/** When a figure came to be known: when its claimant stated it, else when it was first printed. */
export const claimKnown = (claim: Claim, sources: Sources): Interval | undefined =>
  claim.asOfSpan ?? firstPublished(claim.sources, sources);

/** Whether something was certainly, possibly or not yet known by a moment. Without a date it is possible at any time. */
export function knownBy(span: Interval | undefined, moment: number): "certain" | "possible" | "out" {
  if (!span) return "possible";
  if (span.from >= moment) return "out";
  return span.to <= moment ? "certain" : "possible";
}
