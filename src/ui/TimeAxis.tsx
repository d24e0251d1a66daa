import { nights, type Timescale, ticks } from "../scene/timescale";
import { useFormats, useView } from "./context";

export interface TimelineRoom {
  readonly scale: Timescale;
  /** CSS pixels: where the marks begin, how tall they may be, and the room for the axis under them. */
  readonly top: number;
  readonly height: number;
  readonly axis: number;
}

/** Nights shaded, days or months named. */
export function TimeAxis({ scale, top, height, axis }: TimelineRoom) {
  const formats = useFormats();
  const zone = useView((state) => state.dataset.config.timeZone);
  const dayWidth = (86_400_000 / (scale.extent.to - scale.extent.from)) * scale.width;
  return (
    <g>
      {nights(scale.extent, zone).map((night) => {
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
      <line class="ground" x1="0" x2={scale.width} y1={top + height} y2={top + height} />
      {ticks(scale.extent, scale.width, zone).map(({ instant, kind }) => {
        const at = scale.position(instant);
        const isCentred = kind === "day" && dayWidth >= 40;
        const words =
          kind === "month"
            ? formats.month(instant)
            : dayWidth >= 84
              ? formats.dayAxisLong(instant)
              : formats.dayAxis(instant);
        return (
          <g key={instant}>
            <line class="tick" x1={at} x2={at} y1={top + height} y2={top + height + 4} />
            <text
              class="tick-name"
              x={isCentred ? (at + scale.position(instant + 86_400_000)) / 2 : at}
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
