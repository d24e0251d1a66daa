import type { TollSeries } from "../../core/tolls";
import { tollsOutside } from "../../scene/tollLines";
import { extentWithTolls } from "../../store/view";
import { useFormats, useMounted, useView } from "../context";

/** How many figures the chart does not hold, and the way to them. What is not known yet is not counted. */
export function TollsOutside({ series }: { readonly series: readonly TollSeries[] }) {
  const { actions, store } = useMounted();
  const { toll } = useFormats().messages;
  const extent = useView((state) => state.extent);
  const tellsLater = useView((state) => state.clock === "happened");
  const { before, after, undated } = tollsOutside(series, extent);
  const said = [
    before > 0 && toll.earlier(before),
    after > 0 && tellsLater && toll.later(after),
    undated > 0 && tellsLater && toll.undated(undated),
  ].filter((each) => each !== false);
  if (said.length === 0) return null;
  const showWhole = () => {
    const { dataset, clock } = store.getState();
    actions.setExtent(extentWithTolls(dataset, clock));
  };
  return (
    <p class="toll-outside">
      {said.join(" · ")}{" "}
      {before + (tellsLater ? after : 0) > 0 && (
        <button type="button" class="link" onClick={showWhole}>
          {toll.showWhole}
        </button>
      )}
    </p>
  );
}
