import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { timeDirection } from "../i18n/messages";
import { createTimescale } from "../scene/timescale";
import { useFormats, useMounted, useView } from "./context";
import { later } from "./later";
import { PlayControls } from "./PlayControls";
import { TimeAxis } from "./TimeAxis";
import { TimeHandle } from "./TimeHandle";
import { TimelineMarks } from "./TimelineMarks";
import { useSize } from "./useSize";

const TollPanel = later(async () => (await import("./toll/TollPanel")).TollPanel);

/** CSS pixels: the strip of the playhead, the columns, and the days under them. */
const strip = 22;
const axis = 22;

interface Props {
  /** The picture of it in a page that is written out. */
  readonly still?: ComponentChildren;
  /** Whether there is room for the most needed only: no choice of how to step and play, no tolls. */
  readonly isBrief?: boolean;
}

/** The timeline: what happened when, the window with its two handles, and the playhead. */
export function Timeline({ still, isBrief = false }: Props) {
  const { actions, selectors } = useMounted();
  const count = useView(selectors.count);
  const formats = useFormats();
  const { messages } = formats;
  const [ref, size] = useSize<HTMLDivElement>();
  const extent = useView((state) => state.extent);
  const window = useView((state) => state.window);
  const moment = useView((state) => state.moment);
  const isTollOpen = useView((state) => state.panel === "toll");
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const direction = useView((state) => timeDirection(state.dataset.config, state.language));
  const scale = useMemo(() => createTimescale(extent, width, direction), [extent, width, direction]);
  const columns = Math.max(0, height - strip - axis);
  // The same elements while the playhead moves: hundreds of columns are then not even compared.
  const marks = useMemo(() => {
    const room = { scale, top: strip, height: columns, axis };
    return (
      <>
        <TimeAxis {...room} />
        <TimelineMarks {...room} />
      </>
    );
  }, [scale, columns]);
  const brush = useBrush((position) => Math.round(scale.instant(position) / 3_600_000) * 3_600_000);

  const [a, b] = [scale.position(window.from), scale.position(window.to)];
  const shown = [scale.position(window.from), scale.position(moment)] as const;
  const left = Math.min(...shown);
  return (
    <section class="timeline" aria-label={messages.timeline} data-time={direction}>
      {!isBrief && <PlayControls />}
      {isTollOpen && !isBrief && width > 0 && <TollPanel scale={scale} />}
      <div class="timeline-frame" ref={ref} dir={direction}>
        {still}
        {size && (
          <>
            <svg
              class="timeline-picture"
              width={width}
              height={height}
              role="img"
              aria-label={messages.histogramLabel(
                formats.fullDay(extent.from),
                formats.fullDay(extent.to - 1),
                messages.countSpoken(count.certain, count.possible),
              )}
              onPointerDown={brush.start}
              onPointerMove={brush.move}
              onPointerUp={brush.end}
              onPointerCancel={brush.end}
            >
              <rect class="window" x={Math.min(a, b)} y={strip} width={Math.abs(b - a)} height={columns} />
              <rect
                class="window-shown"
                x={left}
                y={strip}
                width={Math.abs(shown[1] - shown[0])}
                height={columns}
              />
              {marks}
              <line
                class="playhead-rail"
                x1={Math.min(a, b)}
                x2={Math.max(a, b)}
                y1={strip / 2}
                y2={strip / 2}
              />
              <line class="playhead-rail is-done" x1={shown[0]} x2={shown[1]} y1={strip / 2} y2={strip / 2} />
              <line
                class="playhead"
                x1={scale.position(moment)}
                x2={scale.position(moment)}
                y1={strip / 2}
                y2={strip + columns}
              />
            </svg>
            <TimeHandle
              kind="from"
              label={messages.windowFrom}
              value={window.from}
              set={actions.setWindowFrom}
            />
            <TimeHandle kind="to" label={messages.windowTo} value={window.to} set={actions.setWindowTo} />
            <TimeHandle kind="moment" label={messages.moment} value={moment} set={actions.seek} />
          </>
        )}
      </div>
      {isBrief && <PlayControls isBrief />}
    </section>
  );
}

/** A drag over the columns opens a window; a click opens the incident under it, or moves the playhead there. */
function useBrush(instantAt: (position: number) => number) {
  const { actions, store } = useMounted();
  const from = useRef<{ readonly x: number; readonly instant: number; isDrag: boolean } | undefined>(
    undefined,
  );
  const positionOf = (event: PointerEvent) =>
    event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
  return {
    start(event: PointerEvent) {
      if (event.button !== 0) return;
      const x = positionOf(event);
      from.current = { x, instant: instantAt(x), isDrag: false };
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    move(event: PointerEvent) {
      const begun = from.current;
      if (!begun) return;
      const x = positionOf(event);
      if (!begun.isDrag && Math.abs(x - begun.x) < 6) return;
      begun.isDrag = true;
      const instant = instantAt(x);
      if (instant === begun.instant) return;
      actions.openWindow({ from: Math.min(begun.instant, instant), to: Math.max(begun.instant, instant) });
    },
    end(event: PointerEvent) {
      const begun = from.current;
      from.current = undefined;
      if (!begun || begun.isDrag || event.type === "pointercancel") return;
      const { window, dataset } = store.getState();
      const row = document.elementFromPoint(event.clientX, event.clientY)?.getAttribute("data-row");
      const incident = row ? dataset.incidents[Number(row)] : undefined;
      if (incident) return actions.showIncident(incident.id);
      if (begun.instant > window.from && begun.instant <= window.to) actions.seek(begun.instant);
    },
  };
}
