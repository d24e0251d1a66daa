import { useId } from "preact/hooks";
import { textIn } from "../core/text";
import type { Bar } from "../scene/bars";
import { barStrength } from "../scene/strength";
import { shownWindow } from "../store/view";
import { useView } from "./context";

/** One bar for each incident, as wide as what is not known of its time; stronger the more of it is shown. */
export function Bars({ bars, top }: { readonly bars: readonly Bar[]; readonly top: number }) {
  const id = useId();
  const dataset = useView((state) => state.dataset);
  const language = useView((state) => state.language);
  const opened = useView((state) => state.selection.incident);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  return (
    <g>
      <defs>
        {dataset.config.groups.map((group) => (
          <linearGradient key={group.id} id={`${id}-${group.id}`} data-colour={group.colour}>
            <stop class="soft-end" offset="0" />
            <stop class="soft-middle" offset="0.3" />
            <stop class="soft-middle" offset="0.7" />
            <stop class="soft-end" offset="1" />
          </linearGradient>
        ))}
      </defs>
      {bars.map(({ row, x, y, width, height, group, span, isSoft }) => {
        const incident = dataset.incidents[row]!;
        return (
          <rect
            key={incident.id}
            class={incident.id === opened ? "bar is-open" : "bar"}
            data-row={row}
            x={x}
            y={top + y}
            width={width}
            height={height}
            data-colour={group.colour}
            fill={isSoft ? `url(#${id}-${group.id})` : "var(--mark)"}
            opacity={barStrength(span, { from, to })}
          >
            <title>{textIn(incident.title, language).text}</title>
          </rect>
        );
      })}
    </g>
  );
}
