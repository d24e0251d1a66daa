import type { TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { broughtInto } from "../../core/cameraMoves";
import type { Direction } from "../../core/events/pick";
import type { Point, Size } from "../../core/mercator";
import { eventWordsIn } from "../../i18n/eventWords";
import { directionOf } from "../../i18n/messages";
import { cameraIn } from "../../scene/frame";
import { shownMask } from "../../store/events/selectors";
import type { EventsSession } from "../../store/events/session";
import type { Mounted } from "../../store/mounted";
import { useStore } from "../../store/useStore";
import { shownWindow } from "../../store/view";
import { clearMiddle, eventPoint } from "./eventPoint";
import { nearestRow, nextRow } from "./nearest";
import { EventWords, PointedEvent } from "./PointedEvent";

interface Props {
  readonly mounted: Mounted;
  readonly session: EventsSession;
  readonly size: Size;
}

/** CSS pixels from a point within which a pointer means it, and a finger. */
const reach = { pointer: 8, finger: 16 } as const;
/** CSS pixels from the edge of the frame in which whoever goes by keyboard is not left. */
const edge = 48;

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * What pointer, finger and keyboard do among the points: one button as large as the map, so that there is one stop for
 * all events, and drags and wheels on it reach the map that it lies in.
 */
export function CrowdCursor({ mounted, session, size }: Props) {
  const { store, actions } = mounted;
  const language = useStore(store, (state) => state.language);
  const words = eventWordsIn(language);
  const pointed = useStore(session.store, (state) => state.pointed);
  const opened = useStore(session.store, (state) => state.opened);
  const hasEvents = useStore(session.store, (state) => state.blocks.length > 0);
  const [isSpoken, setSpoken] = useState(false);
  // Where the pointer was among copies of the world.
  const [pointerX, setPointerX] = useState<number>();
  const near = pointerX ?? clearMiddle(size, directionOf(language));

  const cameraNow = () => {
    const { camera, dataset } = store.getState();
    return cameraIn(camera, dataset.config.bounds, size, directionOf(language));
  };
  const drawnNow = () => {
    const state = store.getState();
    return {
      blocks: session.store.getState().blocks,
      window: shownWindow(state),
      mask: shownMask(state.dataset.config, state.filter.categories),
    };
  };
  const rowAt = (at: Point, radius: number) =>
    nearestRow(drawnNow(), { camera: cameraNow(), size, at }, radius);
  const middle: Point = [size.width / 2, size.height / 2];

  /** Goes to an event by keyboard: it is said, and the map follows. */
  const goTo = async (row: number) => {
    setSpoken(true);
    session.point(row);
    const details = await session.details(row).catch(() => undefined);
    if (!details) return;
    const camera = cameraNow();
    const padding = { top: edge, right: edge, bottom: edge, left: edge };
    const next = broughtInto(camera, size, padding, eventPoint(details, camera, size, near));
    if (next !== camera) actions.lookAt(next);
  };
  const keyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const current = session.store.getState().pointed;
    const direction = directions[event.key];
    if (direction) {
      // Else the page would scroll, and the map pan.
      event.preventDefault();
      event.stopPropagation();
      const camera = cameraNow();
      const row = current
        ? nextRow(drawnNow(), { camera, size, at: eventPoint(current, camera, size, near) }, direction)
        : rowAt(middle, Number.POSITIVE_INFINITY);
      if (row !== undefined) void goTo(row);
    } else if (event.key === "Escape" && current) {
      event.stopPropagation();
      session.point(undefined);
    }
  };

  // Looked for once a frame, however many moves the pointer tells of.
  const move = useRef({ frame: 0, at: middle, isDragging: false });
  const hover = (event: TargetedPointerEvent<HTMLButtonElement>) => {
    if (event.pointerType === "touch") return;
    const { current } = move;
    current.at = [event.offsetX, event.offsetY];
    current.isDragging = event.buttons !== 0;
    setSpoken(false);
    current.frame ||= requestAnimationFrame(() => {
      current.frame = 0;
      const row = current.isDragging ? undefined : rowAt(current.at, reach.pointer);
      if (row !== undefined) setPointerX(current.at[0]);
      session.point(row);
    });
  };
  const forget = useCallback(() => {
    cancelAnimationFrame(move.current.frame);
    move.current.frame = 0;
  }, []);
  useEffect(() => forget, [forget]);

  const click = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    // By Enter, the space bar or a screen reader: no place of the screen is meant.
    const isKey = event.detail === 0;
    const isFinger = "pointerType" in event && event.pointerType === "touch";
    const radius = isFinger ? reach.finger : reach.pointer;
    const row = isKey
      ? (session.store.getState().pointed?.row ?? rowAt(middle, Number.POSITIVE_INFINITY))
      : rowAt([event.offsetX, event.offsetY], radius);
    if (!isKey) setPointerX(event.offsetX);
    if (row !== undefined) session.open(row);
  };

  if (!hasEvents) return null;
  return (
    <>
      <button
        type="button"
        class={pointed ? "crowd-cursor is-over" : "crowd-cursor"}
        aria-label={words.onMap}
        onPointerMove={hover}
        onPointerLeave={() => {
          forget();
          session.point(undefined);
        }}
        onClick={click}
        onKeyDown={keyDown}
        onBlur={() => session.point(undefined)}
      />
      {opened && opened.row !== pointed?.row && (
        <PointedEvent mounted={mounted} details={opened} size={size} isOpen isPointed={false} near={near} />
      )}
      {pointed && (
        <PointedEvent
          mounted={mounted}
          details={pointed}
          size={size}
          isOpen={pointed.row === opened?.row}
          isPointed
          near={near}
        />
      )}
      <p class="for-readers-only" aria-live="polite">
        {isSpoken && pointed && <EventWords mounted={mounted} details={pointed} />}
      </p>
    </>
  );
}
