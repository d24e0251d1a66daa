import { useEffect, useRef, useState } from "preact/hooks";
import type { Size } from "../core/mercator";
import type { Desk } from "./desk";
import type { Prepared } from "./prepare";

/** A picture as it stands in the preview. */
interface Shown {
  readonly url: string;
  readonly blob: Blob;
  readonly of: Prepared;
  readonly size: Size;
}

export interface Preview {
  /** The last picture that was drawn. */
  readonly shown: Shown | undefined;
  readonly hasFailed: boolean;
  /** Whether another one is being drawn. */
  readonly isDrawing: boolean;
}

/** The last picture that was drawn, and what was asked for last that was drawn or failed. */
interface Ended {
  readonly shown: Shown | undefined;
  readonly hasFailed: boolean;
  readonly of: Prepared;
  readonly moment: number | undefined;
}

const never = new AbortController().signal;

/**
 * The picture itself at 1x, as it will be saved; of a film the frame at a moment. One is drawn at a time, and those that
 * a later one has overtaken are left out.
 */
export function usePreview(
  prepared: Prepared | undefined,
  moment: number | undefined,
  { drawer: getDrawer }: Desk,
): Preview {
  const [ended, setEnded] = useState<Ended>();
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (!prepared) return;
    let isWanted = true;
    const end = (shown: Shown | undefined) =>
      setEnded((last) => ({
        shown: shown ?? last?.shown,
        hasFailed: shown === undefined,
        of: prepared,
        moment,
      }));
    turn.current = turn.current.then(async () => {
      if (!isWanted) return;
      try {
        const drawer = await getDrawer();
        const blob = await drawer.png(prepared.svg(moment), 1, prepared.facts, never);
        const { size } = prepared.ordered.order;
        if (isWanted) end({ url: URL.createObjectURL(blob), blob, of: prepared, size });
      } catch {
        if (isWanted) end(undefined);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [prepared, moment, getDrawer]);

  const url = ended?.shown?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const isDrawing = ended === undefined || ended.of !== prepared || ended.moment !== moment;
  return { shown: ended?.shown, hasFailed: !isDrawing && ended.hasFailed, isDrawing };
}
