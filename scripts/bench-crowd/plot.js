// @ts-check

/**
 * @typedef {{ name: string, colour: string, isOwn: boolean, points: readonly { x: number, y: number }[] }} Line Points in the
 *   order of x; both are above 0.
 */

const [width, height] = [760, 470];
const frame = { left: 64, right: 196, top: 62, bottom: 48 };
const lineHeight = 15;

/**
 * Lines over two logarithmic axes as SVG, each named at its end, legible on light and on dark.
 *
 * @param {{ title: string, xName: string, yName: string, lines: readonly Line[] }} plot
 * @returns {string}
 */
export function logPlot({ title, xName, yName, lines }) {
  // The own line over the others, where they meet.
  const drawn = lines
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  const x = axis(
    drawn.flatMap(({ points }) => points.map(({ x }) => x)),
    frame.left,
    width - frame.right,
  );
  const y = axis(
    drawn.flatMap(({ points }) => points.map(({ y }) => y)),
    height - frame.bottom,
    frame.top,
  );
  const names = spread(
    drawn.map(({ points }) => y.at(points.at(-1)?.y ?? 1)),
    lineHeight,
    frame.top,
    height - frame.bottom,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    // An image in a page follows the device; a style sheet is the only way to say so.
    "<style>svg{--paper:#fff;--ink:#221e1a;--soft:#5a534b;--line:#dcd6cc}@media(prefers-color-scheme:dark){svg{--paper:#17191b;--ink:#f1eee9;--soft:#b9b4ac;--line:#34373a}}.paper{fill:var(--paper)}.ink{fill:var(--ink)}.soft{fill:var(--soft)}.line{stroke:var(--line)}</style>",
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text(16, 22, title, 'class="ink" font-size="14" font-weight="600"'),
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), frame.top, x.at(tick), height - frame.bottom),
      text(x.at(tick), height - frame.bottom + 18, said(tick), 'class="soft" text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(frame.left, y.at(tick), width - frame.right, y.at(tick)),
      text(frame.left - 8, y.at(tick) + 4, said(tick), 'class="soft" text-anchor="end"'),
    ]),
    text(width - frame.right, height - 10, xName, 'class="soft" text-anchor="end"'),
    text(16, frame.top - 16, yName, 'class="soft"'),
    ...drawn.flatMap(({ name, colour, isOwn, points }, index) => {
      const places = points.map((point) => `${round(x.at(point.x))},${round(y.at(point.y))}`);
      const last = points.at(-1);
      const [end, beside] = [x.at(last?.x ?? 1), width - frame.right + 14];
      const [from, to] = [y.at(last?.y ?? 1), names[index] ?? 0];
      return [
        `<polyline fill="none" stroke="${colour}" stroke-width="${isOwn ? 3.5 : 1.75}" stroke-linejoin="round" points="${places.join(" ")}"/>`,
        ...places.map((place) => {
          const [cx, cy] = place.split(",");
          return `<circle cx="${cx}" cy="${cy}" r="${isOwn ? 4 : 2.75}" fill="${colour}"/>`;
        }),
        `<path fill="none" stroke="${colour}" stroke-width="1" stroke-dasharray="2 3" d="M${round(end + 5)} ${round(from)}L${beside - 3} ${round(to)}"/>`,
        text(beside, to + 4, name, `class="ink" ${isOwn ? 'font-weight="700"' : ""}`),
      ];
    }),
    "</svg>",
    "",
  ].join("\n");
}

/** Whole powers of ten round the values, from one place to another. */
function axis(
  /** @type {readonly number[]} */ values,
  /** @type {number} */ begin,
  /** @type {number} */ end,
) {
  const logs = values.map(Math.log10);
  const least = Math.floor(Math.min(...logs) + 1e-9);
  const most = Math.max(least + 1, Math.ceil(Math.max(...logs) - 1e-9));
  return {
    at: (/** @type {number} */ value) =>
      begin + ((Math.log10(value) - least) / (most - least)) * (end - begin),
    ticks: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)),
  };
}

/**
 * Places moved apart so that none is nearer to the next than a distance, in the same order and as little as that takes, and
 * within bounds where there is room.
 *
 * @param {readonly number[]} places
 * @param {number} distance
 * @param {number} least
 * @param {number} most
 */
export function spread(places, distance, least, most) {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  order.forEach((index, rank) => {
    const above = rank === 0 ? least - distance : (moved[order[rank - 1] ?? 0] ?? 0);
    moved[index] = Math.max(moved[index] ?? 0, above + distance);
  });
  let below = most + distance;
  for (const index of order.reverse()) {
    moved[index] = Math.min(moved[index] ?? 0, below - distance);
    below = moved[index] ?? 0;
  }
  return moved;
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
const said = (/** @type {number} */ value) => value.toLocaleString("en");
const escaped = (/** @type {string} */ words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const text = (
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {string} */ words,
  /** @type {string} */ rest,
) => `<text x="${round(x)}" y="${round(y)}" ${rest}>${escaped(words)}</text>`;
const line = (
  /** @type {number} */ x1,
  /** @type {number} */ y1,
  /** @type {number} */ x2,
  /** @type {number} */ y2,
) => `<line class="line" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
