import "virtual:theme.css";
import "../../../src/ui/style/index.css";
import { render } from "preact";
import type { Camera, Size } from "../../../src/core/mercator";
import type { Dataset, LonLat } from "../../../src/core/model";
import { loadDataset } from "../../../src/dataset/load";
import type { Background, BackgroundOptions } from "../../../src/map/background";
import { Marks } from "../../../src/marks/Marks";
import { createMounted, type Mounted } from "../../../src/store/mounted";
import { firstView, type View } from "../../../src/store/view";
import { setFrame, stageSize } from "./frame";

/** A map's box with its marks, on a page of its own size, and what there is to take away afterwards. */
export interface Stage {
  readonly mounted: Mounted;
  readonly dataset: Dataset;
  readonly frame: HTMLElement;
  readonly size: Size;
  /** Puts MapLibre behind the marks, without a basemap: bare land, so that a test need not wait for tiles. */
  addBackground(change?: Partial<BackgroundOptions>): Background;
  clear(): void;
}

/** The first map's data, without what is drawn under the marks. */
export async function readData(): Promise<Dataset> {
  const { dataset } = await loadDataset("/data/syria-coast-2025");
  if (!dataset) throw new Error("The first map's data cannot be read.");
  return { ...dataset, config: { ...dataset.config, basemap: undefined, context: undefined } };
}

/** Puts the marks of a dataset on the page, as they stand before there is a background. */
export async function setStage(change: Partial<View> = {}): Promise<Stage> {
  const dataset = await readData();
  const mounted = createMounted(dataset, { ...firstView(dataset, "en"), ...change });
  const { frame, marks, addBackground, clear } = setFrame();
  render(<Marks mounted={mounted} size={stageSize} />, marks);
  return {
    mounted,
    dataset,
    frame,
    size: stageSize,
    addBackground: (change) => addBackground({ mounted, ...change }),
    clear() {
      render(null, marks);
      clear();
    },
  };
}

/** The next time that MapLibre says something. */
export const said = ({ map }: Background, event: "idle" | "render" | "moveend"): Promise<void> =>
  new Promise((done) => void map.once(event, () => done()));

/** Where a place's point is on the page by MapLibre, in CSS pixels from the frame's corner. */
export function projected({ map }: Background, [longitude, latitude]: LonLat): { x: number; y: number } {
  const { x, y } = map.project([longitude, latitude]);
  return { x, y };
}

/** The middle of each mark that stands for one place alone, in CSS pixels from the frame's corner, by place id. */
export function markCentres(frame: HTMLElement): Map<string, { x: number; y: number }> {
  const corner = frame.getBoundingClientRect();
  const marks = [...frame.querySelectorAll<HTMLElement>(".mark")];
  return new Map(
    marks.flatMap((mark) => {
      const [id = "", ...others] = (mark.dataset.places ?? "").split(" ");
      const { left, top, width, height } = mark.getBoundingClientRect();
      return others.length > 0
        ? []
        : [[id, { x: left + width / 2 - corner.left, y: top + height / 2 - corner.top }] as const];
    }),
  );
}

/** The greatest distance between a mark and its place by MapLibre, in CSS pixels. */
export function worstOffset(stage: Stage, background: Background): number {
  const offsets = [...markCentres(stage.frame)].map(([id, { x, y }]) => {
    const geometry = stage.dataset.places.get(id)?.geometry;
    if (geometry?.type !== "Point") throw new Error(`${id} has a mark and no point.`);
    const place = projected(background, geometry.coordinates as unknown as LonLat);
    return Math.hypot(place.x - x, place.y - y);
  });
  if (offsets.length === 0) throw new Error("No mark stands for one place alone.");
  return Math.max(...offsets);
}

/** A view of the Syrian coast in which most marks stand alone. */
export const near: Camera = { longitude: 36.1, latitude: 35.25, zoom: 9 };
