import { useMemo } from "preact/hooks";
import { timelineBars } from "../scene/bars";
import { Bars } from "./Bars";
import { useMounted, useView } from "./context";
import { Histogram } from "./Histogram";
import type { TimelineRoom } from "./TimeAxis";

/** A bar for each incident while they find room, a histogram when they do not. */
export function TimelineMarks(room: TimelineRoom) {
  const { scale, top, height } = room;
  const { selectors } = useMounted();
  const dataset = useView((state) => state.dataset);
  const filter = useView(selectors.narrowing);
  const clock = useView((state) => state.clock);
  const bars = useMemo(
    () => timelineBars(dataset, filter, scale, height - 4, clock),
    [dataset, filter, scale, height, clock],
  );
  const isOfEvents = dataset.config.events !== undefined;
  return bars && !isOfEvents ? <Bars bars={bars} top={top + 4} /> : <Histogram {...room} />;
}
