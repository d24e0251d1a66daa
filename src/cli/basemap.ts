import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildArchive } from "../basemap/build/build";
import { gmtSources } from "../basemap/build/gmt";
import { packageSources } from "../basemap/build/packages";
import { readRegion } from "../basemap/build/region";

const usage = `daymark basemap --region data/<map> [--out public/basemaps/<map>.pmtiles] [--country SYR] [--cache .cache/basemap]

Builds the basemap of a map: one PMTiles archive for the bounds in its map.json.
  --region   the map's folder; its names.json and disputed.geojson are used where they exist
  --out      where the archive goes
  --country  the country that stands out, by its three-letter ISO code; may be given more than once
             (default: the one in the middle of the bounds)
  --cache    where the source packages are kept between runs (about 480 MB)`;

/** Runs `daymark basemap`. Progress and errors go to stderr. Resolves to the exit code. */
export async function run(args: string[]): Promise<number> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const { values } = parseArgs({
      args,
      options: {
        region: { type: "string" },
        out: { type: "string" },
        country: { type: "string", multiple: true },
        cache: { type: "string", default: join(".cache", "basemap") },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help || !values.region) {
      report(usage);
      return values.help ? 0 : 2;
    }
    const folder = values.region;
    const region = readRegion(
      (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined),
      values.country ?? [],
    );
    const out = values.out ?? join("public", "basemaps", `${region.id}.pmtiles`);
    const sources = { ...gmtSources(), ...packageSources(values.cache, report) };
    const { bytes, tiles } = buildArchive(region, sources, report);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, bytes);
    report(`${out}: ${tiles.length} tiles, ${(bytes.length / 1e6).toFixed(2)} MB`);
    return 0;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
