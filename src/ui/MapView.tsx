import type { ComponentChildren, ComponentType } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { leastZoom, type Size, zooms } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import { cameraIn } from "../scene/frame";
import type { Mounted } from "../store/mounted";
import { Attribution, type Credit } from "./Attribution";
import { useMessages, useMounted, useSite, useView } from "./context";
import { useIsDocument } from "./document/context";
import { Legend } from "./Legend";
import { later } from "./later";
import { SignButton } from "./SignButton";
import { Tray } from "./Tray";
import { useAlignedStill } from "./useAlignedStill";
import { useSize } from "./useSize";

const PanButtons = later(async () => (await import("./PanButtons")).PanButtons);

/** The layer of places over the background: given by the root, since the page does not know how it is drawn. */
export type MarksLayer = ComponentType<{ readonly mounted: Mounted; readonly size: Size }>;

interface Props {
  readonly Marks: MarksLayer;
  readonly credits: readonly Credit[];
  /** Called once with the elements that a background map may use: its own box, and the marks that lie over it. */
  readonly offerBackground: (box: HTMLElement, marks: HTMLElement) => void;
  /** Called once with the box for the built page's picture. */
  readonly keepStill?: ((box: HTMLElement) => void) | undefined;
  /** The map's picture, in a page that is written out. */
  readonly still?: ComponentChildren;
}

export function MapView({ Marks, credits, offerBackground, keepStill, still }: Props) {
  const mounted = useMounted();
  const { isEmbed } = useSite();
  const messages = useMessages();
  const [ref, size] = useSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const stillBox = useRef<HTMLDivElement>(null);
  const background = useView((state) => state.background);
  const isLandMissing = useView((state) => state.isLandMissing);
  const isDocument = useIsDocument();

  useLayoutEffect(() => {
    if (box.current && marks.current) offerBackground(box.current, marks.current);
    if (stillBox.current) keepStill?.(stillBox.current);
  }, [offerBackground, keepStill]);
  useAlignedStill(stillBox, size);

  return (
    <section
      class="map"
      aria-label={messages.map}
      ref={ref}
      data-background={background}
      data-live={size !== undefined}
    >
      <div class="map-still" ref={stillBox}>
        {still}
      </div>
      <div class="map-background" ref={box} />
      <div class="map-marks" ref={marks}>
        {size && size.width > 0 && <Marks mounted={mounted} size={size} />}
      </div>
      <div class="map-side">
        <Legend />
        {(size || isDocument) && <Tray isRoomy={size ? size.width >= 700 && size.height >= 330 : !isEmbed} />}
      </div>
      <Attribution credits={credits} />
      {size && (
        <div class="map-tools">
          <MapButtons size={size} />
          {(background === "plain" || background === "unavailable") && <PanButtons size={size} />}
        </div>
      )}
      {background === "unavailable" && <p class="map-note">{messages.mapUnavailable}</p>}
      {background === "drawn" && isLandMissing && <p class="map-note">{messages.landMissing}</p>}
    </section>
  );
}

function MapButtons({ size }: { readonly size: Size }) {
  const { actions, store } = useMounted();
  const messages = useMessages();
  const zoomBy = (by: number) => {
    const { camera, dataset, language } = store.getState();
    const current = cameraIn(camera, dataset.config.bounds, size, directionOf(language));
    const least = leastZoom(dataset.config.bounds);
    actions.lookAt({ ...current, zoom: Math.max(least, Math.min(zooms.most, current.zoom + by)) });
  };
  return (
    <div class="map-buttons">
      <SignButton look="map-button" name={messages.zoomIn} path="M-5,0H5M0,-5V5" press={() => zoomBy(1)} />
      <SignButton look="map-button" name={messages.zoomOut} path="M-5,0H5" press={() => zoomBy(-1)} />
      <SignButton
        look="map-button"
        name={messages.fitToData}
        path="M-6,-2V-6H-2M2,-6H6V-2M6,2V6H2M-2,6H-6V2"
        press={() => actions.moveCamera(undefined)}
      />
    </div>
  );
}
