import type { Interval } from "../core/model";
import { useMessages, useMounted, useView } from "./context";
import { SignButton } from "./SignButton";

/** Less or more time on the timeline, around the window. */
export function TimelineZoom() {
  const { actions } = useMounted();
  const messages = useMessages();
  const extent = useView((state) => state.extent);
  const window = useView((state) => state.window);
  return (
    <div class="timeline-zoom">
      <SignButton
        look="button"
        name={messages.timelineZoom.out}
        box={14}
        path="M-5,0H5"
        press={() => actions.setExtent(scaled(extent, window, 2))}
      />
      <SignButton
        look="button"
        name={messages.timelineZoom.in}
        box={14}
        path="M-5,0H5M0,-5V5"
        press={() => actions.setExtent(scaled(extent, window, 0.5))}
      />
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
