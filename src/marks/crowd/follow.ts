import { crowdInFrame, crowdStrength } from "../../core/events/crowding";
import { pointSize } from "../../core/events/pointSize";
import type { Camera, Size } from "../../core/mercator";
import type { Bounds, MapConfig } from "../../core/model";
import type { Language } from "../../core/text";
import { directionOf } from "../../i18n/messages";
import { cameraIn } from "../../scene/frame";
import { shownMask } from "../../store/events/selectors";
import type { EventsSession } from "../../store/events/session";
import type { Mounted } from "../../store/mounted";
import { remembered } from "../../store/selectors";
import type { State } from "../../store/store";
import { shownWindow } from "../../store/view";
import type { Theme } from "../../theme/theme";
import { type Tokens, tokens } from "../../theme/tokens";
import type { CrowdLook, CrowdRenderer } from "./renderer";

/** What drawing asks of the window; tests give their own. */
export type Device = Pick<
  Window,
  "devicePixelRatio" | "matchMedia" | "requestAnimationFrame" | "addEventListener" | "removeEventListener"
>;

export interface CrowdFrames {
  /** The canvas has another size, CSS pixels: it is drawn at once. */
  resize(size: Size): void;
  /** Draws at once, in the colours of a theme or else in those of the state. */
  draw(theme?: Theme): void;
  destroy(): void;
}

/** As for the map itself: nobody sees more on points, and they cost twice as much. */
const mostPixels = 2;

/**
 * Keeps a crowd as the state says. When the camera moves it is drawn in the same task, which is the one in which the map
 * draws itself, so that points and land move as one. All else is drawn at once if nothing has been drawn since the last
 * frame, and with the next frame if something has.
 */
export function followState(
  renderer: CrowdRenderer,
  mounted: Mounted,
  session: EventsSession,
  firstSize: Size,
  device: Device = window,
): CrowdFrames {
  const { store, selectors } = mounted;
  let size = firstSize;
  const isDark = device.matchMedia("(prefers-color-scheme: dark)");
  const themeOf = ({ theme }: State): Theme => theme ?? (isDark.matches ? "dark" : "light");
  let painted = "";
  let chosen: readonly string[] | undefined;
  let saysThinned = false;
  let looked: { readonly camera?: Camera; readonly size?: Size } = {};
  // While the reader has not moved the map its camera is worked out anew only for another frame.
  const cameraOf = remembered((camera: Camera | undefined, bounds: Bounds, frame: Size, language: Language) =>
    cameraIn(camera, bounds, frame, directionOf(language)),
  );
  // One for all frames.
  const view = {
    camera: { longitude: 0, latitude: 0, zoom: 0 } as Camera,
    size,
    pixelRatio: 1,
    window: { from: 0, to: 0 },
    mask: new Uint32Array(1) as Uint32Array,
    pointSize: 2,
    strength: 1,
  };

  const draw = (theme?: Theme) => {
    const state = store.getState();
    const { config } = state.dataset;
    const colours = theme ?? themeOf(state);
    if (colours !== painted) {
      painted = colours;
      renderer.setLook(crowdLook(config, colours));
    }
    if (state.filter.categories !== chosen) {
      chosen = state.filter.categories;
      view.mask = shownMask(config, chosen);
    }
    const { certain, possible } = selectors.count(state);
    view.camera = cameraOf(state.camera, config.bounds, size, state.language);
    view.size = size;
    view.pixelRatio = Math.min(mostPixels, device.devicePixelRatio);
    Object.assign(view.window, shownWindow(state));
    const crowd = crowdInFrame(certain + possible, blocks, view.window, view.camera, config.bounds, size);
    view.pointSize = pointSize(crowd, size);
    view.strength = crowdStrength(crowd, view.pointSize, size);
    renderer.draw(view);
    if (renderer.isThinned !== saysThinned) {
      saysThinned = renderer.isThinned;
      session.store.setState({ isThinned: saysThinned });
    }
    if (view.camera !== looked.camera || size !== looked.size) {
      looked = { camera: view.camera, size };
      session.look(view.camera, size);
    }
  };

  let waits = false;
  let isStale = false;
  const drawSoon = () => {
    if (waits) {
      isStale = true;
      return;
    }
    draw();
    waits = true;
    device.requestAnimationFrame(() => {
      waits = false;
      if (!isStale) return;
      isStale = false;
      drawSoon();
    });
  };
  const drawNow = (theme?: Theme) => {
    isStale = false;
    draw(theme);
  };
  const deviceChanged = () => drawNow();

  let { blocks } = session.store.getState();
  renderer.setBlocks(blocks);
  const take = () => {
    const next = session.store.getState().blocks;
    if (next === blocks) return;
    blocks = next;
    renderer.setBlocks(blocks);
    drawSoon();
  };
  const unsubscribe = [
    store.subscribe((state, before) => {
      if (state.camera !== before.camera) drawNow();
      else if (looksOther(state, before)) drawSoon();
    }),
    session.store.subscribe((state, before) => {
      take();
      if (state.counts !== before.counts) drawSoon();
    }),
  ];
  isDark.addEventListener("change", deviceChanged);
  // Zooming the page, or another screen.
  device.addEventListener("resize", drawSoon);
  drawNow();

  return {
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      drawNow();
    },
    draw: drawNow,
    destroy() {
      for (const end of unsubscribe) end();
      isDark.removeEventListener("change", deviceChanged);
      device.removeEventListener("resize", drawSoon);
    },
  };
}

/** Whether two states with one camera may be drawn differently. */
const looksOther = (state: State, before: State): boolean =>
  (["window", "moment", "trail", "filter", "theme", "dataset", "language"] as const).some(
    (part) => state[part] !== before[part],
  );

export function crowdLook({ groups }: MapConfig, theme: Theme): CrowdLook {
  const own = tokens[theme];
  return {
    groups: groups.map(({ shape, colour }) => ({ shape, colour: own[colour as keyof Tokens] })),
    paper: own.paperRaised,
  };
}
