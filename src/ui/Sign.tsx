export interface SignProps {
  /** Lines about 0,0. */
  readonly path: string;
  /** CSS pixels across and down. */
  readonly box?: number;
  readonly weight?: number;
  readonly look?: string;
}

/** A sign drawn with a pen, in the colour of the words beside it. */
export const Sign = ({ path, box = 16, weight = 1.6, look }: SignProps) => (
  <svg
    class={look}
    width={box}
    height={box}
    viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
    aria-hidden="true"
  >
    <path d={path} fill="none" stroke="currentColor" stroke-width={weight} />
  </svg>
);
