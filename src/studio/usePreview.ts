import { useEffect, useRef, useState } from "preact/hooks";
import type { Size } from "../core/mercator";
import type { Desk } from "./desk";
import type { Prepared } from "./prepare";

export interface Preview {
  /** The last picture that was drawn. */
  readonly shown:
    | { readonly url: string; readonly blob: Blob; readonly of: Prepared; readonly size: Size }
    | undefined;
  readonly hasFailed: boolean;
  /** Whether another one is being drawn. */
  readonly isDrawing: boolean;
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
  const [preview, setPreview] = useState<Preview>({ shown: undefined, hasFailed: false, isDrawing: true });
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (!prepared) return;
    let isWanted = true;
    setPreview((last) => ({ ...last, isDrawing: true, hasFailed: false }));
    turn.current = turn.current.then(async () => {
      if (!isWanted) return;
      try {
        const drawer = await getDrawer();
        const blob = await drawer.png(prepared.svg(moment), 1, prepared.facts, never);
        if (!isWanted) return;
        const { size } = prepared.ordered.order;
        const shown = { url: URL.createObjectURL(blob), blob, of: prepared, size };
        setPreview({ shown, hasFailed: false, isDrawing: false });
      } catch {
        if (isWanted) setPreview(({ shown }) => ({ shown, hasFailed: true, isDrawing: false }));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [prepared, moment, getDrawer]);

  const url = preview.shown?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return preview;
}
