// @ts-check

/** @typedef {{ bounds: readonly number[], from: number, to: number }} Extent Degrees, and milliseconds. */
/** @typedef {{ name: string, hash: string }} NamedView */

const day = 86_400_000;
const wholeZoom = 4;

/** @type {readonly { days: number, closer: number }[]} `closer` is how many times the zoom is doubled. */
const steps = [
  { days: 731, closer: 0 },
  { days: 120, closer: 0 },
  { days: 14, closer: 0 },
  { days: 14, closer: 1 },
  { days: 14, closer: 2 },
  { days: 14, closer: 3 },
  { days: 7, closer: 4 },
  { days: 1, closer: 4 },
  { days: 1, closer: 5 },
  { days: 731, closer: 5 },
];

const time = (/** @type {number} */ instant) => new Date(instant).toISOString().slice(0, 16);

/**
 * Views of an extent as addresses say them. Without a number ten, closer and closer in time and place, the last close by but of
 * all times; with one as many of two weeks and a sixteenth of the area, each somewhere else.
 *
 * @param {Extent} extent
 * @param {number} [elsewhere]
 * @returns {readonly NamedView[]}
 */
export function views({ bounds: [west = 0, south = 0, east = 0, north = 0], from, to }, elsewhere) {
  const view = (
    /** @type {{ days: number, closer: number }} */ { days, closer },
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ when,
  ) => {
    const begin = Math.floor((from + when * Math.max(0, to - from - days * day)) / day) * day;
    const place = `${(south + y * (north - south)).toFixed(5)}/${(west + x * (east - west)).toFixed(5)}`;
    const span = `${days} ${days === 1 ? "day" : "days"}`;
    return {
      name: `${span}, ${closer === 0 ? "the whole area" : `1/${4 ** closer} of it`}`,
      hash: `from=${time(begin)}&to=${time(begin + days * day)}&map=${(wholeZoom + closer).toFixed(3)}/${place}`,
    };
  };
  if (elsewhere === undefined) return steps.map((step) => view(step, 0.5, 0.5, 0.45));
  return Array.from({ length: elsewhere }, (_, index) =>
    view({ days: 14, closer: 2 }, (index * 0.37) % 1, (index * 0.61) % 1, (index * 0.23) % 1),
  );
}
