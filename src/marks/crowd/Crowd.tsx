import "./crowd.css";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Size } from "../../core/mercator";
import type { EventsSession } from "../../store/events/session";
import type { Mounted } from "../../store/mounted";
import { CrowdCursor } from "./CrowdCursor";
import { type CrowdFrames, crowdLook, followState } from "./follow";
import { copyForPrint } from "./printCopy";
import { createCrowdRenderer } from "./renderer";

/** Milliseconds: browsers give lost graphics back within two or three seconds, if at all. */
const contextPatience = 6_000;

/** Many events as points, over whichever background there is, and one stop of the keyboard that goes among them. */
export function Crowd({ mounted, size }: { readonly mounted: Mounted; readonly size: Size }) {
  const { events } = mounted;
  if (!events) return null;
  return (
    <div class="crowd" dir="ltr">
      <CrowdPoints mounted={mounted} session={events} size={size} />
      <CrowdCursor mounted={mounted} session={events} size={size} />
    </div>
  );
}

interface PointsProps {
  readonly mounted: Mounted;
  readonly session: EventsSession;
  readonly size: Size;
}

function CrowdPoints({ mounted, session, size }: PointsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frames = useRef<CrowdFrames>(undefined);
  const firstSize = useRef(size);
  // Graphics that were taken away for good: then a fresh canvas is drawn on without them.
  const [isFlat, setFlat] = useState(false);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const renderer = createCrowdRenderer(
      element,
      crowdLook(mounted.store.getState().dataset.config, "light"),
      {
        isFlat,
        contextChanged(isLost) {
          clearTimeout(patience);
          if (isLost) patience = setTimeout(() => setFlat(true), contextPatience);
        },
      },
    );
    const followed = followState(renderer, mounted, session, firstSize.current);
    frames.current = followed;
    const endPrinting = copyForPrint(element, followed);
    return () => {
      clearTimeout(patience);
      endPrinting();
      followed.destroy();
      renderer.destroy();
    };
  }, [mounted, session, isFlat]);
  useLayoutEffect(() => {
    firstSize.current = size;
    frames.current?.resize(size);
  }, [size]);
  useEffect(() => () => session.point(undefined), [session]);

  return (
    <div class="crowd-points" aria-hidden="true">
      <canvas key={isFlat ? "flat" : "gl"} ref={canvas} />
    </div>
  );
}
