// @ts-check
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.js";
import { inventedEvents } from "./synthetic/events.js";
import { kindId, mapJson, readme } from "./synthetic/map.js";

// `node scripts/synthetic.js --rows 1000000 --out data/synthetic-1000000` makes a map of invented events: the same files
// for the same number. `--as csv` and `--as geojsonl` write the events as people have them, for `daymark import`.

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    out: { type: "string" },
    as: { type: "string", default: "parquet" },
  },
});
const rows = Number(values.rows);
const formats = ["parquet", "csv", "geojsonl"];
if (!Number.isInteger(rows) || rows < 1 || rows > 1e8 || !formats.includes(values.as)) {
  console.error(
    "node scripts/synthetic.js --rows <1 to 100000000> [--out data/<map>] [--as parquet|csv|geojsonl]",
  );
  process.exit(2);
}
const folder = values.out ?? join("data", `synthetic-${rows}`);
const file = `events.${values.as}`;
mkdirSync(folder, { recursive: true });

const write = (/** @type {string} */ name, /** @type {unknown} */ content) =>
  writeFileSync(
    join(folder, name),
    typeof content === "string" ? content : `${JSON.stringify(content, null, 1)}\n`,
  );
write("map.json", mapJson({ id: basename(folder), rows, file }));
write("sources.json", { $schema: "../schemas/sources.schema.json", formatVersion: 1, sources: {} });
write("claims.json", { $schema: "../schemas/claims.schema.json", formatVersion: 1, claims: {} });
write("README.md", readme(rows));

/** @typedef {(event: import("./synthetic/events.js").InventedEvent) => string} Line */
const csvHeader = "id,earliest,latest,longitude,latitude,category,place,source,title,url\n";
const iso = (/** @type {number} */ time) => new Date(time).toISOString();
/** @type {Line} */
const csvLine = ({ id, earliest, latest, longitude, latitude, kind, place, source, title, url }) =>
  `${id},${iso(earliest)},${iso(latest)},${longitude},${latitude},${kindId(kind)},${place},${source},${title},${url}\n`;
/** @type {Line} */
const geojsonLine = ({ id, earliest, latest, longitude, latitude, kind, place, source, title, url }) =>
  `${JSON.stringify({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties: {
      earliest: iso(earliest),
      latest: iso(latest),
      category: kindId(kind),
      place,
      source,
      title,
      url,
    },
  })}\n`;

const opened = openSync(join(folder, file), "w");
const put = (/** @type {string | Uint8Array} */ bytes) =>
  typeof bytes === "string" ? writeSync(opened, bytes) : writeSync(opened, bytes);
if (values.as === "parquet") await writeParquet();
else writeLines(values.as === "csv" ? csvLine : geojsonLine, values.as === "csv" ? csvHeader : "");
closeSync(opened);
console.log(`${join(folder, file)}: ${rows.toLocaleString("en")} invented events`);

async function writeParquet() {
  const built = await bundle({ eventsParquet: "src/cli/import/eventsParquet.ts" }, { findsPackages: true });
  try {
    const { createEventsWriter, rowGroupSizes } = await built.load("eventsParquet");
    const writer = createEventsWriter(put);
    const events = inventedEvents(rows);
    for (let begin = 0; begin < rows; begin += rowGroupSizes.plain) {
      const group = Array.from({ length: Math.min(rowGroupSizes.plain, rows - begin) }, () => {
        const { value } = events.next();
        return /** @type {import("./synthetic/events.js").InventedEvent} */ (value);
      });
      writer.write({
        length: group.length,
        earliest: group.map(({ earliest }) => earliest),
        latest: group.map(({ latest }) => latest),
        longitude: group.map(({ longitude }) => longitude),
        latitude: group.map(({ latitude }) => latitude),
        category: group.map(({ kind }) => kindId(kind)),
        place: group.map(({ place }) => place),
        source: group.map(({ source }) => source),
        id: group.map(({ id }) => id),
        title: group.map(({ title }) => title),
        url: group.map(({ url }) => url),
      });
    }
    writer.finish();
  } finally {
    built.remove();
  }
}

/** @param {Line} line @param {string} header */
function writeLines(line, header) {
  let lines = header;
  for (const event of inventedEvents(rows)) {
    lines += line(event);
    if (lines.length > 1 << 20) {
      put(lines);
      lines = "";
    }
  }
  put(lines);
}
