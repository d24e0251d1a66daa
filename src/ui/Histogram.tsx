import { useId } from "preact/hooks";
import { columnBlocks, totalOf } from "../scene/columns";
import { nights, type Timescale, ticks } from "../scene/timescale";
import { useFormats, useMounted, useView } from "./context";

interface Props {
  readonly scale: Timescale;
  /** CSS pixels: where the columns begin, how tall they may be, and the room for the axis under them. */
  readonly top: number;
  readonly height: number;
  readonly axis: number;
}

/** Incidents by time: certain blocks solid, possible ones hatched, nights shaded, days named. */
export function Histogram({ scale, top, height, axis }: Props) {
  const { selectors } = useMounted();
  const formats = useFormats();
  const id = useId();
  const bins = useView(selectors.bins);
  const config = useView((state) => state.dataset.config);
  const blocks = columnBlocks(bins, config.groups, scale, height - 12);
  const tallest = Math.max(0, ...bins.map(totalOf));
  const named = ticks(scale.extent, scale.width, config.timeZone);
  const dayWidth = (86_400_000 / (scale.extent.to - scale.extent.from)) * scale.width;
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
            style={{ "--mark": `var(--${group.colour})` }}
          >
            <rect class="hatch-ground" width="4" height="4" />
            <rect class="hatch-line" width="1.4" height="4" />
          </pattern>
        ))}
      </defs>
      {nights(scale.extent, config.timeZone).map((night) => {
        const [a, b] = [scale.position(night.from), scale.position(night.to)];
        return (
          <rect
            key={night.from}
            class="night"
            x={Math.min(a, b)}
            y={top}
            width={Math.abs(b - a)}
            height={height}
          />
        );
      })}
      {blocks.map((block) => (
        <rect
          key={`${block.x}-${block.y}`}
          class="block"
          x={block.x}
          y={top + 12 + block.y}
          width={block.width}
          height={block.height < 2 ? 1.6 : block.height - 0.75}
          style={{ "--mark": `var(--${block.group.colour})` }}
          fill={block.isPossible ? `url(#${id}-${block.group.id})` : "var(--mark)"}
        />
      ))}
      {tallest > 0 && <TallestLabel scale={scale} top={top} />}
      <line class="ground" x1="0" x2={scale.width} y1={top + height} y2={top + height} />
      {named.map(({ instant, kind }) => {
        const isCentred = kind === "day" && dayWidth >= 40;
        const x = isCentred
          ? (scale.position(instant) + scale.position(instant + 86_400_000)) / 2
          : scale.position(instant);
        const words =
          kind === "month"
            ? formats.month(instant)
            : dayWidth >= 84
              ? formats.dayAxisLong(instant)
              : formats.dayAxis(instant);
        return (
          <g key={instant}>
            <line
              class="tick"
              x1={scale.position(instant)}
              x2={scale.position(instant)}
              y1={top + height}
              y2={top + height + 4}
            />
            <text
              class="tick-name"
              x={x}
              y={top + height + axis - 6}
              text-anchor={isCentred ? "middle" : "start"}
            >
              {words}
            </text>
          </g>
        );
      })}
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
