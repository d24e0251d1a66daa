import fc from "fast-check";
import { zooms } from "../../../src/core/mercator";
import { clocks, type Dataset, statuses } from "../../../src/core/model";
import { speeds } from "../../../src/core/playback";
import { steps } from "../../../src/core/step";
import { languages } from "../../../src/core/text";
import { createMounted, type Mounted } from "../../../src/store/mounted";
import { noSearch } from "../../../src/store/store";
import { firstView, listForms, panels, type View } from "../../../src/store/view";
import { themes } from "../../../src/theme/theme";
import { dataset, instantFrom, intervalIn } from "../arbitraries";
import { day, minute } from "../examples";
import { createHandClock, type HandClock } from "./clock";

export interface Table extends Mounted {
  readonly clock: HandClock;
  readonly first: View;
  readonly dataset: Dataset;
}

/** A map as it is mounted on a page, with a clock that a test moves. */
export function tableOf(dataset: Dataset): Table {
  const clock = createHandClock();
  const first = firstView(dataset, "en");
  return { ...createMounted(dataset, first, { clock }), clock, first, dataset };
}

/** Something that a reader does. */
export interface Move {
  readonly name: string;
  make(table: Table): void;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** As an address writes it. */
export const camera = fc.record({
  zoom: fc.double({ min: zooms.least, max: zooms.most, noNaN: true }).map((value) => rounded(value, 2)),
  latitude: fc.double({ min: -85, max: 85, noNaN: true }).map((value) => rounded(value, 5)),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => rounded(value, 5)),
});

/** Whatever a reader can do to the map, in whole minutes. */
export function move(dataset: Dataset): fc.Arbitrary<Move> {
  const interval = intervalIn(dataset);
  const instant = instantFrom(dataset.config.extent.from - 2 * day);
  const direction = fc.constantFrom<1 | -1>(1, -1);
  const place = fc.constantFrom(...dataset.places.keys());
  const incident = fc.constantFrom("no such incident", ...dataset.incidents.map(({ id }) => id));
  const shift = fc.integer({ min: -3000, max: 3000 }).map((minutes) => minutes * minute);
  const of = <T>(name: string, argument: fc.Arbitrary<T>, make: (table: Table, argument: T) => void) =>
    argument.map((given) => ({
      name: `${name} ${JSON.stringify(given)}`,
      make: (table: Table) => make(table, given),
    }));
  return fc.oneof(
    of("openWindow", interval, ({ actions }, given) => actions.openWindow(given)),
    of("setWindowFrom", instant, ({ actions }, given) => actions.setWindowFrom(given)),
    of("setWindowTo", instant, ({ actions }, given) => actions.setWindowTo(given)),
    of("moveWindow", shift, ({ actions }, given) => actions.moveWindow(given)),
    of("setExtent", interval, ({ actions }, given) => actions.setExtent(given)),
    of("seek", instant, ({ actions }, given) => actions.seek(given)),
    of("setTrail", fc.constantFrom(undefined, 21_600_000, 86_400_000), ({ actions }, given) =>
      actions.setTrail(given),
    ),
    of("setClock", fc.constantFrom(...clocks), ({ actions }, given) => actions.setClock(given)),
    of("setStep", fc.constantFrom(...steps), ({ actions }, given) => actions.setStep(given)),
    of("setPanel", fc.constantFrom(undefined, ...panels), ({ actions }, given) => actions.setPanel(given)),
    of("setSpeed", fc.constantFrom(...speeds), ({ actions }, given) => actions.setSpeed(given)),
    of("takeStep", direction, ({ actions }, given) => actions.takeStep(given)),
    of("toggleFilter", fc.constantFrom(...statuses), ({ actions }, given) =>
      actions.toggleFilter("statuses", given),
    ),
    of("setFilter", fc.uniqueArray(place, { maxLength: 2 }), ({ actions }, given) =>
      actions.setFilter("places", given),
    ),
    of("setList", fc.constantFrom(...listForms), ({ actions }, given) => actions.setList(given)),
    // The action waits for the index; here the rows are found at once.
    of("search", fc.option(fc.array(incident), { nil: undefined }), ({ store }, given) =>
      store.setState(given ? { search: "words", found: new Set(given) } : noSearch),
    ),
    of("clearFilters", fc.constant(undefined), ({ actions }) => actions.clearFilters()),
    of("openPlaces", fc.uniqueArray(place, { maxLength: 3 }), ({ actions }, given) =>
      actions.openPlaces(given),
    ),
    of("closeCard", fc.constant(undefined), ({ actions }) => actions.closeCard()),
    of("showIncident", incident, ({ actions }, given) => actions.showIncident(given)),
    of("moveCamera", fc.option(camera, { nil: undefined }), ({ actions }, given) =>
      actions.moveCamera(given),
    ),
    of("lookAt", camera, ({ actions }, given) => actions.lookAt(given)),
    // The action waits for the words; here they are there at once.
    of("language", fc.constantFrom(...languages), ({ store }, language) => store.setState({ language })),
    of("setTheme", fc.constantFrom(undefined, ...themes), ({ actions }, given) => actions.setTheme(given)),
    of("play and pause", fc.nat(20), ({ player, clock }, frames) => {
      player.play();
      for (let frame = 0; frame < frames; frame++) clock.frame(17);
      player.pause();
    }),
    of("play and step", direction, ({ player, clock, actions }, given) => {
      player.play();
      for (let frame = 0; frame < 3; frame++) clock.frame(17);
      actions.takeStep(given);
    }),
  );
}

/** A dataset with what a reader does to it. */
export const game = dataset.chain((dataset) =>
  fc.record({ dataset: fc.constant(dataset), moves: fc.array(move(dataset), { maxLength: 12 }) }),
);
