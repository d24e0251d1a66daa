import { useId, useMemo } from "preact/hooks";
import type { TollSeries } from "../../core/tolls";
import { figureWords, groupWords } from "../../i18n/claimWords";
import type { Formats } from "../../i18n/formats";
import { directionOf } from "../../i18n/messages";
import { asOfWords, commaIn } from "../../i18n/tollWords";
import { type Timescale, ticks } from "../../scene/timescale";
import { labelSize, type TollLabel, tollLabels } from "../../scene/tollLabels";
import { type DrawnSeries, type TollMark, type TollStep, tollAt, tollLines } from "../../scene/tollLines";
import { useFormats, useView } from "../context";
import { useSize } from "../useSize";

interface Props {
  readonly series: readonly TollSeries[];
  readonly group: string;
  readonly scale: Timescale;
  readonly pointed: string | undefined;
  readonly point: (tollId: string | undefined) => void;
}

/** CSS pixels of what fades upward from "at least" and downward from "nearly". */
const fade = 10;

/** Step lines by claimant on the timeline's own scale, from an honest 0. */
export function TollChart({ series, group, scale, pointed, point }: Props) {
  const formats = useFormats();
  const { messages } = formats;
  const [ref, size] = useSize<HTMLDivElement>();
  const zone = useView((state) => state.dataset.config.timeZone);
  const language = useView((state) => state.language);
  const until = useView((state) => (state.clock === "known" ? state.moment : undefined));
  const height = size?.height ?? 0;
  const picture = useMemo(() => tollLines(series, scale, height, until), [series, scale, height, until]);
  const labels = useMemo(() => {
    const names = namesOf(picture.series, formats);
    return tollLabels(picture.series, names, [scale.width, height], directionOf(language));
  }, [picture, scale, height, language, formats]);
  const id = useId();
  const isPointed = ({ marks }: DrawnSeries) => marks.some(({ tollId }) => tollId === pointed);
  const running = picture.series.filter(({ steps }) => steps.length > 0);
  const counted = new Set(running.map(({ series }) => series.claimant));
  const isAside = ({ isRunning, claimant }: TollSeries) => !isRunning && counted.has(claimant);
  const edge = language === "ar" ? scale.width : 0;
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    point(tollAt(picture, [event.clientX - box.left, event.clientY - box.top]));
  };
  return (
    <div class="toll-chart">
      <div class="toll-frame" ref={ref}>
        <svg
          class="toll-picture"
          width={scale.width}
          height={height}
          role="img"
          aria-label={messages.toll.chart(
            groupWords(group, formats),
            `${formats.fullDay(scale.extent.from)} – ${formats.fullDay(scale.extent.to - 1)}`,
          )}
          onPointerMove={at}
          onPointerDown={at}
          onPointerLeave={() => point(undefined)}
        >
          <defs>
            <linearGradient id={`${id}-up`} x1="0" x2="0" y1="1" y2="0">
              <stop class="toll-fade" offset="0" />
              <stop class="toll-fade is-out" offset="1" />
            </linearGradient>
            <linearGradient id={`${id}-down`} x1="0" x2="0" y1="0" y2="1">
              <stop class="toll-fade" offset="0" />
              <stop class="toll-fade is-out" offset="1" />
            </linearGradient>
          </defs>
          {ticks(scale.extent, scale.width, zone).map(({ instant }) => (
            <line
              key={instant}
              class="toll-day"
              x1={scale.position(instant)}
              x2={scale.position(instant)}
              y1="0"
              y2={height}
            />
          ))}
          {picture.grid.map(({ figure, y }) => (
            <g key={y}>
              <line class="toll-grid" x1="0" x2={scale.width} y1={y} y2={y} />
              <text class="toll-round" x={edge} y={y - 3} text-anchor={edge ? "end" : "start"}>
                {figureWords(figure, formats)}
              </text>
            </g>
          ))}
          <line class="ground" x1="0" x2={scale.width} y1={height} y2={height} />
          {picture.series.map((each) => (
            <g
              key={each.series.id}
              class={`toll-series${isPointed(each) ? " is-pointed" : ""}${isAside(each.series) ? " is-aside" : ""}`}
              data-line={running.indexOf(each) % 4}
            >
              {each.steps.map((step) => (
                <Step key={`${step.kind}${step.x1}-${step.y1}`} step={step} />
              ))}
              {each.marks.map((mark) => (
                <Mark key={mark.tollId} mark={mark} fadeId={id} isPointed={mark.tollId === pointed} />
              ))}
            </g>
          ))}
          {labels.map((label) => (
            <Label
              key={label.seriesId}
              label={label}
              isPointed={picture.series.some((each) => each.series.id === label.seriesId && isPointed(each))}
            />
          ))}
          <Playhead scale={scale} height={height} />
        </svg>
      </div>
    </div>
  );
}

/** Claimants' names; with its date where a figure is dated so roughly that it crosses the picture. */
const namesOf = (drawn: readonly DrawnSeries[], formats: Formats) =>
  new Map(
    drawn.map(({ series, marks }) => {
      const only = marks[0]?.form === "rough" ? series.tolls[0] : undefined;
      return [
        series.id,
        only
          ? `${formats.term(series.claimant)}${commaIn(formats)}${asOfWords(only, formats)}`
          : formats.term(series.claimant),
      ];
    }),
  );

function Step({ step: { kind, x1, x2, y1, y2, isRescoped } }: { readonly step: TollStep }) {
  if (kind !== "rise" && y1 !== y2) {
    return <rect class="toll-band" x={Math.min(x1, x2)} y={y1} width={Math.abs(x2 - x1)} height={y2 - y1} />;
  }
  return (
    <line class={`toll-step is-${kind}${isRescoped ? " is-rescoped" : ""}`} x1={x1} x2={x2} y1={y1} y2={y2} />
  );
}

function Mark({
  mark: { form, x, width, top, bottom, open, isDerived },
  fadeId,
  isPointed,
}: {
  readonly mark: TollMark;
  readonly fadeId: string;
  readonly isPointed: boolean;
}) {
  const middle = x + width / 2;
  const thickness = Math.max(3, bottom - top);
  const [left, wide] = form === "point" ? [middle - 2, 4] : [x, Math.max(3, width - 1)];
  return (
    <g class={`toll-mark is-${form}${isDerived ? " is-derived" : ""}${isPointed ? " is-pointed" : ""}`}>
      {open && form !== "rough" && (
        <rect
          x={left}
          y={open === "up" ? top - fade : bottom}
          width={wide}
          height={fade}
          fill={`url(#${fadeId}-${open})`}
        />
      )}
      {form === "point" && top === bottom ? (
        <circle cx={middle} cy={top} r="3" />
      ) : (
        <rect x={left} y={top - (thickness - (bottom - top)) / 2} width={wide} height={thickness} rx="1" />
      )}
    </g>
  );
}

function Label({ label, isPointed }: { readonly label: TollLabel; readonly isPointed: boolean }) {
  return (
    <g class={`toll-label${isPointed ? " is-pointed" : ""}`}>
      {label.leader && (
        <line x1={label.leader[0]} y1={label.leader[1]} x2={label.leader[2]} y2={label.leader[3]} />
      )}
      <text x={label.x} y={label.y + labelSize * 0.35} font-size={labelSize}>
        {label.text}
      </text>
    </g>
  );
}

/** What moves with play stands in a leaf of its own. */
function Playhead({ scale, height }: { readonly scale: Timescale; readonly height: number }) {
  const x = scale.position(useView((state) => state.moment));
  return x < 0 || x > scale.width ? null : <line class="playhead" x1={x} x2={x} y1="0" y2={height} />;
}
