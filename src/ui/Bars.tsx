import { useId } from "preact/hooks";
import { textIn } from "../core/text";
import { presence, shareInside } from "../core/window";
import type { Bar } from "../scene/bars";
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
        const found = presence(span.from, span.to, { from, to });
        const share = shareInside(span.from, span.to, { from, to });
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
            opacity={found === "out" ? ghost : barStrength(share)}
          >
            <title>{textIn(incident.title, language).text}</title>
          </rect>
        );
      })}
    </g>
  );
}

/** What is out of the window stays in sight. */
const ghost = 0.16;

/**
 * Certain is full, possible fades with its share of the window, in tenths. What may have become known at any time has a
 * share of nothing and is possible all the same.
 */
const barStrength = (share: number): number => (share === 1 ? 1 : Math.round((0.34 + 0.4 * share) * 20) / 20);
