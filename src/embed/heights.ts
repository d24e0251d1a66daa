/** A look at the page and the frame that it is in. CSS pixels. */
export interface Measured {
  /** The frame. */
  readonly width: number;
  readonly height: number;
  readonly content: number;
}

/** No article has room for more, and no fault of ours may make one. CSS pixels. */
const tallest = 10_000;

/** How often in a row the content may change because the frame did. */
const mostEchoes = 2;

/**
 * Says which heights are to be told: each once, and none for a frame that is not shown. Where content grows because its
 * frame has grown, telling it would make the frame grow again, without end: after two such echoes nothing is told until
 * the width changes or the content does by itself.
 */
export function createHeights(): (now: Measured) => number | undefined {
  let last: Measured | undefined;
  let told: number | undefined;
  let echoes = 0;
  return (now) => {
    if (!(now.width > 0 && now.content > 0)) return undefined;
    const height = wholePixels(now);
    const before = last;
    last = now;
    if (before && before.width !== now.width) echoes = 0;
    else if (before && wholePixels(before) !== height) echoes = before.height === now.height ? 0 : echoes + 1;
    if (height === told || echoes > mostEchoes) return undefined;
    told = height;
    return height;
  };
}

const wholePixels = ({ content }: Measured) => Math.min(tallest, Math.ceil(content));
