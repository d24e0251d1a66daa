import { useId } from "preact/hooks";
import { columnBlocks, totalOf } from "../scene/columns";
import type { Timescale } from "../scene/timescale";
import { useFormats, useMounted, useView } from "./context";
import type { TimelineRoom } from "./TimeAxis";

/** Incidents by time: certain blocks solid, possible ones hatched. */
export function Histogram({ scale, top, height }: TimelineRoom) {
  const { selectors } = useMounted();
  const id = useId();
  const bins = useView(selectors.bins);
  const config = useView((state) => state.dataset.config);
  const blocks = columnBlocks(bins, config.groups, scale, height - 12);
  const tallest = Math.max(0, ...bins.map(totalOf));
  return (
    <g>
      <defs>
        {config.groups.map((group) => (
          <pattern
            key={group.id}
            id={`${id}-${group.id}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            data-colour={group.colour}
          >
            <rect class="hatch-ground" width="4" height="4" />
            <rect class="hatch-line" width="1.4" height="4" />
          </pattern>
        ))}
      </defs>
      {blocks.map((block) => (
        <rect
          key={`${block.x}-${block.y}`}
          class="block"
          x={block.x}
          y={top + 12 + block.y}
          width={block.width}
          height={block.height < 2 ? 1.6 : block.height - 0.75}
          data-colour={block.group.colour}
          fill={block.isPossible ? `url(#${id}-${block.group.id})` : "var(--mark)"}
        />
      ))}
      {tallest > 0 && <TallestLabel scale={scale} top={top} />}
    </g>
  );
}

/** The number over the tallest column, which gives the others their measure. */
function TallestLabel({ scale, top }: { readonly scale: Timescale; readonly top: number }) {
  const { selectors } = useMounted();
  const formats = useFormats();
  const bins = useView(selectors.bins);
  const tallest = bins.reduce((most, bin) => (totalOf(bin) > totalOf(most) ? bin : most));
  return (
    <text
      class="tallest"
      x={(scale.position(tallest.from) + scale.position(tallest.to)) / 2}
      y={top + 9}
      text-anchor="middle"
    >
      {formats.number(totalOf(tallest))}
    </text>
  );
}
