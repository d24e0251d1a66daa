import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { broughtInto } from "../core/cameraMoves";
import { frameOrigin, type Point, type Size, worldPoint } from "../core/mercator";
import { textIn } from "../core/text";
import { directionOf } from "../i18n/messages";
import { pathZoom } from "../scene/areas";
import { cameraIn, framePadding } from "../scene/frame";
import { marksLayout } from "../scene/marksLayout";
import type { PlaceMark } from "../scene/placeMarks";
import { routeMarks } from "../scene/routes";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { useStore } from "../store/useStore";
import { Areas } from "./Areas";
import { PlaceButton } from "./PlaceButton";
import { Routes } from "./Routes";
import { selectedPlaces } from "./selectedPlaces";

const identity = (state: State) => state;

/** What happened, over whichever background there is: areas, lines, then one button for each place. */
export function Marks({ mounted, size }: { readonly mounted: Mounted; readonly size: Size }) {
  const { selectors, actions } = mounted;
  const state = useStore(mounted.store, identity);
  const { dataset, language } = state;
  const camera = cameraIn(state.camera, dataset.config.bounds, size, directionOf(language));
  const visible = selectors.visible(state);
  const spots = selectors.spots(state);
  const formats = selectors.formats(state);
  const selected = useMemo(
    () => selectedPlaces(state.selection, dataset, spots),
    [state.selection, dataset, spots],
  );

  // Layout happens in world pixels, so that panning only moves the layer. They are counted from the middle of the
  // data: world pixels of high zooms are too large for the 32-bit numbers of CSS transforms.
  const { zoom } = camera;
  const layout = useMemo(() => {
    const [west, south, east, north] = dataset.config.bounds;
    const anchor = worldPoint([(west + east) / 2, (south + north) / 2], zoom);
    return {
      anchor,
      ...marksLayout({ dataset, visible, spots, zoom, language, formats }),
      routes: routeMarks(dataset, visible, spots, zoom),
    };
  }, [dataset, visible, spots, zoom, language, formats]);

  const places = useMemo(
    () =>
      layout.marks.map((mark) => (
        <PlaceButton
          key={mark.id}
          mounted={mounted}
          mark={mark}
          at={less(mark.at, layout.anchor)}
          label={layout.labels.get(mark.id)}
          name={layout.names.get(mark.id)!}
          dataset={dataset}
          language={language}
          formats={formats}
          isSelected={mark.placeIds.some((id) => selected.has(id))}
          open={() => actions.openPlaces(mark.placeIds)}
          point={(isOn) => actions.point(isOn ? mark.placeIds : undefined)}
          reveal={(button) => reveal(mounted, mark, size, button)}
        />
      )),
    [layout, dataset, language, formats, selected, actions, mounted, size],
  );

  const layer = useRef<HTMLDivElement>(null);
  useKeptFocus(layer, layout);
  const origin = frameOrigin(camera, size);
  const [x, y] = [origin[0] + layout.anchor[0], origin[1] + layout.anchor[1]];
  // Near by, the edges of an area would claim more than is known.
  const strength = Math.max(0, Math.min(1, 10 - zoom));
  const pointed = new Set(state.pointed?.placeIds ?? []);
  return (
    <div class="marks" dir="ltr">
      <svg class="marks-under" width={size.width} height={size.height} aria-hidden="true">
        <Areas
          areas={layout.areas}
          transform={`translate(${origin[0]} ${origin[1]}) scale(${2 ** (zoom - pathZoom)})`}
          strength={strength}
          emphasised={(id) => selected.has(id) || pointed.has(id)}
        />
        <g transform={`translate(${x} ${y})`}>
          {layout.areaNames.map(({ placeId, text, at }) => (
            <text
              key={placeId}
              class={selected.has(placeId) || pointed.has(placeId) ? "area-name is-emphasised" : "area-name"}
              x={at[0] - layout.anchor[0]}
              y={at[1] - layout.anchor[1]}
              opacity={selected.has(placeId) || pointed.has(placeId) ? 1 : strength}
            >
              {text}
            </text>
          ))}
          <Routes
            routes={layout.routes}
            anchor={layout.anchor}
            emphasised={(id) => selected.has(id) || pointed.has(id)}
            nameOf={(id) => textIn(dataset.places.get(id)?.name, language).text}
          />
        </g>
      </svg>
      <div class="marks-places" ref={layer} style={{ transform: `translate(${x}px, ${y}px)` }}>
        {places}
      </div>
    </div>
  );
}

/**
 * Marks are joined and parted as the map grows, shrinks and plays, and the browser drops the focus of what is moved or
 * taken away: then the mark that holds the place now has it.
 */
function useKeptFocus(layer: RefObject<HTMLElement | null>, layout: unknown) {
  const held = layer.current?.querySelector<HTMLElement>(".mark:focus");
  const place = held?.dataset.places?.split(" ")[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new layout moves marks, whatever else is drawn.
  useLayoutEffect(() => {
    if (!held || place === undefined || held === document.activeElement) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    layer.current
      ?.querySelector<HTMLElement>(`.mark[data-places~="${place}"]`)
      ?.focus({ preventScroll: true });
  }, [layout]);
}

/** CSS pixels that a mark and its name need around them. */
const markRoom = 48;

/** Moves the map to a mark that nobody sees: whoever goes from mark to mark by keyboard is shown each. */
function reveal({ store, actions }: Mounted, { at }: PlaceMark, size: Size, button: HTMLElement) {
  if (isInSight(button)) return;
  const { camera, dataset, language } = store.getState();
  const direction = directionOf(language);
  const current = cameraIn(camera, dataset.config.bounds, size, direction);
  const [x, y] = frameOrigin(current, size);
  const { top, right, bottom, left } = framePadding(size, direction);
  const padding = {
    top: top + markRoom,
    right: right + markRoom,
    bottom: bottom + markRoom,
    left: left + markRoom,
  };
  const next = broughtInto(current, size, padding, [x + at[0], y + at[1]]);
  if (next !== current) actions.lookAt(next);
  requestAnimationFrame(() => button.scrollIntoView({ block: "nearest", inline: "nearest" }));
}

/** Whether its middle is on the screen and under nothing but other marks. */
function isInSight(button: HTMLElement): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".mark") != null;
}

const less = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
