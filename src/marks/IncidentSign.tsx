import { boundsBy } from "../core/known";
import { type Sign, signSize } from "../scene/placeMarks";
import { shapePath } from "../scene/shape";
import { signStrength } from "../scene/strength";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { useStore } from "../store/useStore";
import { shownWindow } from "../store/view";

/** One incident in a mark: open while its time is only possibly in the window, and fainter the less of it is. */
export function IncidentSign({ sign, mounted }: { readonly sign: Sign; readonly mounted: Mounted }) {
  const { row, x, y, group, isPossible, isGuest } = sign;
  const strength = useStore(mounted.store, (state) => (isPossible ? strengthOf(state, row) : 1));
  const size = (isGuest ? 0.76 : 1) * (isPossible ? signSize - 1.2 : signSize);
  return (
    <path
      class={isPossible ? "sign is-possible" : "sign"}
      data-colour={group.colour}
      opacity={strength}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
      d={shapePath(group.shape, size)}
    />
  );
}

/** In tenths, so that a playing map changes few signs at a time. */
function strengthOf(state: State, row: number): number {
  const { from, to } = boundsBy(state.dataset.columns, state.clock);
  return signStrength({ from: from[row]!, to: to[row]! }, shownWindow(state));
}
