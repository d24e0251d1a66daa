import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ServeOptions, serve } from "../../../scripts/serve.js";
import { languages } from "../../../src/core/text";
import { writeSite } from "../../../src/site/site";
import { builtSite, putMap } from "../site/builtSite";

const long = "/* as long as a script is */\n".repeat(200);

/** What a build of the project has beside the fixture's files, as far as it is looked for. */
const extra: Readonly<Record<string, string>> = {
  "assets/index-1.js": `${long}import("./studio/openStudio-1.js")`,
  "assets/studio/openStudio-1.js": `${long}new Worker("pictureWorker-1.js")`,
  "assets/studio/pictureWorker-1.js": `${long}"../index_bg-1.wasm"`,
  "assets/index_bg-1.wasm": long,
  "basemaps/small.pmtiles": `PMTiles${"\0".repeat(1000)}`,
  "embed/loader.js": long,
  "embed/daymark-map.js": long,
};

export interface PublishedSite {
  readonly url: string;
  readonly dist: string;
  readonly close: () => Promise<void>;
}

/**
 * The small map, built and served on this computer. It knows its address unless it is not to. `prepare` may put other
 * maps beside it.
 */
export async function publishedSite(
  options: ServeOptions = {},
  knowsItsAddress = true,
  prepare: (dist: string) => Promise<void> | void = () => undefined,
): Promise<PublishedSite> {
  const dist = builtSite();
  putMap(dist, "small");
  for (const [path, text] of Object.entries(extra)) put(dist, path, text);
  const read = (name: string) => readFileSync(join(dist, "data/small", name), "utf8");
  const map = JSON.stringify({ ...JSON.parse(read("map.json")), basemap: "basemaps/small.pmtiles" });
  for (const language of languages) {
    put(dist, `data/small/${language}/map.json`, map);
    put(dist, `data/small/${language}/incidents.geojson`, read("incidents.geojson"));
  }
  await prepare(dist);
  const { url, close } = await serve(dist, options);
  await writeSite({ dist, origin: knowsItsAddress ? url : undefined });
  return {
    url,
    dist,
    close: async () => {
      await close();
      rmSync(dist, { recursive: true });
    },
  };
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
