/** How a map stands on the page. */
export interface Standing {
  /** Screens between it and what the reader sees; 0 where some of it is seen, infinite where it is not laid out. */
  readonly distance: number;
  /** Whether it is live now, or being loaded. */
  readonly isOpen: boolean;
  /** Whether it starts when it comes near, without being asked. */
  readonly startsNear: boolean;
  /** Greater, the later the reader asked for it; 0 if never. */
  readonly asked: number;
  /** Whether it is in use: it holds the focus, or a command waits for it. */
  readonly isHeld: boolean;
}

/** Screens. Started early enough to be there in time, given up late enough not to be loaded again at every turn. */
const near = 0.5;
const far = 3;

const isWanted = ({ distance, isOpen, startsNear, asked, isHeld }: Standing) =>
  distance < Number.POSITIVE_INFINITY &&
  (isHeld || (isOpen ? asked > 0 || distance < far : (asked > 0 || startsNear) && distance < near));

/** Those that are to be live: of what is wanted the nearest, and among equals what was asked for last, then what is live. */
export const chosen = <Each extends Standing>(standings: readonly Each[], limit: number): Each[] =>
  standings
    .filter(isWanted)
    .sort((a, b) => a.distance - b.distance || b.asked - a.asked || Number(b.isOpen) - Number(a.isOpen))
    .slice(0, limit);

/** A map whose still stands on the page. */
export interface Candidate {
  readonly box: HTMLElement;
  readonly standing: () => Omit<Standing, "distance">;
  readonly open: () => void;
  readonly close: () => void;
}

/** Browsers keep 16 drawings of this kind, for all frames together; small devices have memory for one map. */
const limit = () => (matchMedia("(pointer: coarse)").matches ? 1 : 4);

const candidates = new Set<Candidate>();
let observers: readonly IntersectionObserver[] | undefined;

/** Lets the nearest maps be live and gives the others back to their stills. */
export function arrange(): void {
  const standings = [...candidates].map((map) => ({ map, distance: distanceOf(map.box), ...map.standing() }));
  const live = new Set(chosen(standings, limit()).map(({ map }) => map));
  // First those that go, so that there are never more.
  for (const map of candidates) if (!live.has(map)) map.close();
  for (const map of live) map.open();
}

/** From now on this map takes part. */
export function watch(candidate: Candidate): void {
  candidates.add(candidate);
  // Once at each distance that decides something.
  observers ??= [0, near, far].map(
    (screens) => new IntersectionObserver(arrange, { rootMargin: `${screens * 100}% 0px` }),
  );
  for (const observer of observers) observer.observe(candidate.box);
}

/** From now on this map takes no part. */
export function unwatch(candidate: Candidate): void {
  candidates.delete(candidate);
  for (const observer of observers ?? []) observer.unobserve(candidate.box);
  candidate.close();
}

function distanceOf(box: HTMLElement): number {
  const { top, bottom, width } = box.getBoundingClientRect();
  return width > 0 ? Math.max(0, top - innerHeight, -bottom) / innerHeight : Number.POSITIVE_INFINITY;
}
