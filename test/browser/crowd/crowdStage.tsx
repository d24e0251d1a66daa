import "virtual:theme.css";
import "../../../src/ui/style/index.css";
import { render } from "preact";
import { createStore } from "zustand/vanilla";
import { createCountIndex } from "../../../src/core/events/counts";
import { encodeEvents } from "../../../src/core/events/encode";
import { detailsAt } from "../../../src/core/events/textColumn";
import type { Size } from "../../../src/core/mercator";
import type { Dataset } from "../../../src/core/model";
import type { Background } from "../../../src/map/background";
import { Crowd } from "../../../src/marks/crowd/Crowd";
import { type EventsState, noEvents } from "../../../src/store/events/eventsState";
import { createEventsSelectors } from "../../../src/store/events/selectors";
import type { EventsSession } from "../../../src/store/events/session";
import { createMounted, type Mounted } from "../../../src/store/mounted";
import { firstView, type View } from "../../../src/store/view";
import { setFrame, stageSize } from "../map/frame";
import { readData } from "../map/stage";
import { columnsOf, config, hour, noon, type Told } from "./crowdOf";

/** A map of a few events with the crowd over it, and what is to be taken away afterwards. */
export interface CrowdStage {
  readonly mounted: Mounted;
  readonly session: EventsSession;
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly button: HTMLButtonElement;
  readonly size: Size;
  /** Rows whose cards were asked for. */
  readonly opened: readonly (number | undefined)[];
  addBackground(): Background;
  clear(): void;
}

export async function setCrowd(told: readonly Told[], change: Partial<View> = {}): Promise<CrowdStage> {
  const data = await readData();
  const window = { from: noon - 24 * hour, to: noon + 24 * hour };
  const dataset: Dataset = {
    ...data,
    incidents: [],
    config: {
      ...data.config,
      ...config,
      events: { file: "events.csv", counts: undefined, language: "en" },
      extent: window,
      window,
      bounds: [-5, -5, 5, 5],
    },
  };
  const columns = columnsOf(told);
  const opened: (number | undefined)[] = [];
  const store = createStore<EventsState>()(() => ({
    ...noEvents,
    status: "ready",
    columns,
    hasTexts: true,
    blocks: [encodeEvents(columns, dataset.config)],
    counts: createCountIndex(columns, dataset.config.categories.length),
  }));
  const details = (row: number) => detailsAt(columns, row);
  const session = {
    store,
    details: async (row: number) => details(row),
    known: details,
    open(row: number | undefined) {
      opened.push(row);
      store.setState({ opened: row === undefined ? undefined : details(row) });
    },
    point: (row: number | undefined) =>
      store.setState({ pointed: row === undefined ? undefined : details(row) }),
    look() {},
  } as Partial<EventsSession> as EventsSession;
  const mounted = createMounted(
    dataset,
    { ...firstView(dataset, "en"), window, moment: window.to, ...change },
    {
      events: (mapStore) => {
        mapStore.setState({ events: store.getState() });
        return {
          session,
          actions: { next: async () => undefined, search: async () => undefined },
          selectors: createEventsSelectors(),
        };
      },
    },
  );
  const { frame, marks, addBackground, clear } = setFrame();
  render(<Crowd mounted={mounted} size={stageSize} />, marks);
  await new Promise(requestAnimationFrame);
  return {
    mounted,
    session,
    frame,
    canvas: frame.querySelector<HTMLCanvasElement>(".crowd-points canvas")!,
    button: frame.querySelector<HTMLButtonElement>(".crowd-cursor")!,
    size: stageSize,
    opened,
    addBackground: () => addBackground({ mounted }),
    clear() {
      render(null, marks);
      clear();
    },
  };
}
