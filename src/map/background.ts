import {
  addProtocol,
  type GeoJSONSource,
  GPUInitializationError,
  LngLat,
  MapLibreMap,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { archiveTile } from "../basemap/archive";
import { type ContextLayer, emptyLayer, fetchContext } from "../basemap/context";
import { contextSource } from "../basemap/sources";
import { basemapStyle } from "../basemap/style";
import { type Camera, leastZoom, zooms } from "../core/mercator";
import { directionOf, messagesIn } from "../i18n/messages";
import { cameraIn } from "../scene/frame";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import type { Theme } from "../theme/theme";
import { watchFailures } from "./failures";
import { followMissingTiles } from "./missingTiles";
import type { WaitingPage } from "./patience";
import { followPixelRatio, pixelRatioOf, type Screen } from "./pixelRatio";
import { copyForPrint } from "./printCopy";
import { reserveRoom } from "./room";

export interface BackgroundOptions {
  readonly box: HTMLElement;
  /** The layer over the map; it moves into the map's own box, so that drags and wheels over a mark reach the map. */
  readonly marks: HTMLElement;
  readonly mounted: Mounted;
  /** Address of the site's root, with a slash at the end. */
  readonly root: string;
  readonly isEmbedded: boolean;
  readonly deviceTheme: () => Theme;
  readonly prefersReducedMotion: () => boolean;
  /** Called once where the map turns out later not to be drawn here. It must then be destroyed. */
  readonly giveUp: () => void;
  /** The page's window, if left out. */
  readonly page?: WaitingPage & Screen;
}

export interface Background {
  readonly map: MapLibreMap;
  destroy(): void;
}

/** Degrees: as far as Web Mercator goes. */
const pole = 85.051129;

let isPrepared = false;

/** Once per page: where MapLibre finds its worker, and who reads the archive. */
function prepare() {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  addProtocol("pmtiles", archiveTile);
}

/**
 * Puts MapLibre behind the marks. It is told the whole picture (camera, theme, language) and applies the difference;
 * the only thing it ever says back is where the reader moved the camera. Undefined where WebGL2 is not to be had.
 */
export function createBackground(options: BackgroundOptions): Background | undefined {
  const { box, marks, mounted, isEmbedded, page = window } = options;
  const { store, actions } = mounted;
  prepare();
  const messages = messagesIn(store.getState().language);
  const size = () => ({ width: box.clientWidth, height: box.clientHeight });
  const wanted = (state: State): Camera =>
    cameraIn(state.camera, state.dataset.config.bounds, size(), directionOf(state.language));
  const first = wanted(store.getState());

  const { context } = store.getState().dataset.config;
  let layer = context === undefined ? undefined : emptyLayer;

  const least = leastZoom(store.getState().dataset.config.bounds);
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container: box,
      style: styleFor(store.getState(), layer, options),
      center: [first.longitude, first.latitude],
      zoom: first.zoom,
      minZoom: least,
      maxZoom: zooms.most,
      // Left to itself it moves a camera whose frame reaches beyond the poles, and the marks would not know.
      transformConstrain: ({ lng, lat }, zoom) => ({
        center: new LngLat(lng, Math.max(-pole, Math.min(pole, lat))),
        zoom: Math.max(least, Math.min(zooms.most, zoom)),
      }),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      fadeDuration: 0,
      attributionControl: false,
      cooperativeGestures: isEmbedded,
      reduceMotion: options.prefersReducedMotion(),
      pixelRatio: pixelRatioOf(page),
      locale: {
        "Map.Title": messages.map,
        "CooperativeGesturesHandler.WindowsHelpText": messages.gesturesWheel,
        "CooperativeGesturesHandler.MacHelpText": messages.gesturesWheelMac,
        "CooperativeGesturesHandler.MobileHelpText": messages.gesturesTouch,
      },
    });
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    return undefined;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // The marks are the map's keyboard path; an extra stop on the bare canvas would say nothing, nor would a second
  // region of the same name.
  const canvas = map.getCanvas();
  canvas.setAttribute("tabindex", "-1");
  canvas.removeAttribute("role");
  canvas.removeAttribute("aria-label");
  const giveBack = adopt(map, marks);

  const cameraOf = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { longitude: lng, latitude: lat, zoom: map.getZoom() };
  };
  let isLost = false;
  let isDestroyed = false;
  let isFollowing = false;
  let known = cameraOf();
  const follow = (move: () => void) => {
    isFollowing = true;
    move();
    isFollowing = false;
    known = cameraOf();
  };

  // Every move but ours is the reader's. The map also says that it moved when its box changes size, with the camera
  // where it was; and it does not say of every wheel and flight which gesture they come from.
  map.on("move", () => {
    const camera = cameraOf();
    if (isFollowing || sameCamera(camera, known)) return;
    known = camera;
    actions.moveCamera(camera);
  });
  map.on("resize", () => {
    const { longitude, latitude, zoom } = wanted(store.getState());
    follow(() => map.jumpTo({ center: [longitude, latitude], zoom }));
  });
  const drawnAtIdle = () => void map.once("idle", () => !isLost && actions.setBackground("drawn"));
  // The library is never told where the editors' file lies: it would hand on whatever stands there.
  const showLayer = () => {
    if (layer && !isLost) void map.getSource<GeoJSONSource>(contextSource)?.setData(layer);
  };
  map.on("style.load", showLayer);
  const readLayer = async (path: string) => {
    layer = await fetchContext(new URL(path, options.root).href);
    if (isDestroyed) return;
    showLayer();
    drawnAtIdle();
  };
  if (context === undefined) drawnAtIdle();
  else void readLayer(context);

  const endPrinting = copyForPrint(map, window);
  const room = reserveRoom(map, mounted, size);
  let styled = lookOf(store.getState());
  /** Makes the map what a state says, whatever it was before. */
  const apply = (state: State) => {
    const look = lookOf(state);
    // While its context is lost the map has no style that could be changed.
    if (look !== styled && !isLost) {
      styled = look;
      map.setStyle(styleFor(state, layer, options));
    }
    const target = wanted(state);
    if (!sameCamera(target, cameraOf()))
      follow(() => map.jumpTo({ center: [target.longitude, target.latitude], zoom: target.zoom }));
  };
  let shown = store.getState();
  const unsubscribe = store.subscribe((state) => {
    const before = shown;
    shown = state;
    if (state.flight && state.flight !== before.flight) {
      const { longitude, latitude, zoom } = state.flight;
      map.easeTo({ center: [longitude, latitude], zoom, duration: options.prefersReducedMotion() ? 0 : 350 });
    } else if (state.camera !== before.camera || lookOf(state) !== lookOf(before)) apply(state);
  });
  const endWatch = watchFailures(
    map,
    {
      lost() {
        isLost = true;
        actions.setBackground("waiting");
      },
      restored() {
        isLost = false;
        apply(store.getState());
        drawnAtIdle();
      },
      giveUp: options.giveUp,
    },
    page,
  );
  const endMissing = followMissingTiles(map, page, actions.setLandMissing);
  const endPixelRatio = followPixelRatio(map, page);

  return {
    map,
    destroy() {
      isDestroyed = true;
      unsubscribe();
      endWatch();
      endMissing();
      endPixelRatio();
      endPrinting();
      room.destroy();
      giveBack();
      map.remove();
    },
  };
}

function styleFor(
  { theme, language, dataset }: State,
  context: ContextLayer | undefined,
  { root, deviceTheme }: BackgroundOptions,
) {
  const { basemap } = dataset.config;
  return basemapStyle({
    theme: theme ?? deviceTheme(),
    language,
    root,
    archive: basemap ? new URL(basemap, root).href : undefined,
    context,
  });
}

/** Takes the marks into the map's box. Returns a function that puts them back to where they were. */
function adopt(map: MapLibreMap, marks: HTMLElement): () => void {
  const before = map.getContainer();
  const move = (place: () => void) => {
    const focused = document.activeElement;
    place();
    if (focused instanceof HTMLElement && marks.contains(focused)) focused.focus();
  };
  move(() => map.getCanvasContainer().append(marks));
  return () => move(() => before.after(marks));
}

/** What of a state the map's style depends on. */
const lookOf = ({ theme, language }: State): string => `${theme} ${language}`;

/** A millionth of a degree is a tenth of a metre. */
const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.longitude - b.longitude) < 1e-6 &&
  Math.abs(a.latitude - b.latitude) < 1e-6 &&
  Math.abs(a.zoom - b.zoom) < 1e-4;
