import type { Interval } from "../core/model";
import { useMessages, useMounted, useView } from "./context";

/** Less or more time on the timeline, around the window. */
export function TimelineZoom() {
  const { actions } = useMounted();
  const messages = useMessages();
  const extent = useView((state) => state.extent);
  const window = useView((state) => state.window);
  return (
    <div class="timeline-zoom">
      <button
        type="button"
        class="button"
        aria-label={messages.timelineZoom.out}
        title={messages.timelineZoom.out}
        onClick={() => actions.setExtent(scaled(extent, window, 2))}
      >
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <path d="M-5,0H5" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
      <button
        type="button"
        class="button"
        aria-label={messages.timelineZoom.in}
        title={messages.timelineZoom.in}
        onClick={() => actions.setExtent(scaled(extent, window, 0.5))}
      >
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <path d="M-5,0H5M0,-5V5" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
    </div>
  );
}

const hour = 3_600_000;

/** Never shorter than the window: what is shown stays on the timeline. */
function scaled(extent: Interval, window: Interval, factor: number): Interval {
  const length = Math.max(window.to - window.from, (extent.to - extent.from) * factor);
  const middle = (window.from + window.to) / 2;
  return {
    from: Math.floor((middle - length / 2) / hour) * hour,
    to: Math.ceil((middle + length / 2) / hour) * hour,
  };
}
