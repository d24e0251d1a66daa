import { createHash } from "node:crypto";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { frozenFolder } from "./frozen";
import source from "./service-worker.js?raw";
import { filesBelow, hashFile } from "./siteFiles";

export interface ServiceWorkerInput {
  /** Changes with every file of the site, archives included. */
  readonly version: string;
  /** What is kept for reading without a network, as paths from the site's root; a page is its folder, the root "". */
  readonly files: readonly string[];
  /** Basemaps that are kept whole once a page has shown them, as paths from the site's root. */
  readonly archives: readonly string[];
}

/** The file that the page registers, in the site's root: a worker's reach is the folder that it lies in. */
export const serviceWorkerPath = "service-worker.js";

const constant = (name: string, value: unknown): string => `const ${name} = ${JSON.stringify(value)};`;

/** The text of the service worker of a site. See docs/publishing.md for what it does. */
export function serviceWorkerSource({ version, files, archives }: ServiceWorkerInput): string {
  const code = source.replace(/^ *\/\/.*\n/gm, "").trimStart();
  return [constant("version", version), constant("files", files), constant("archives", archives), code].join(
    "\n",
  );
}

const notForReading =
  /(^|\/)(download|schemas|assets\/studio|embed)\/|(^|\/)(oembed|CHANGES)\.json$|^(v|hosting)\//;

/**
 * Of the files of a site, those that reading it without a network needs: pages, scripts, styles, fonts, icons and data,
 * not the downloads, schemas, source maps, what makes pictures, and what other sites ask for. Pages are named by their folder, which
 * is how they are asked for.
 */
export const offlineFiles = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => /\.(html|js|css|woff2|svg|json|geojson|geojsonl|parquet)$/.test(path))
    .filter((path) => path !== serviceWorkerPath && !notForReading.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"));

/** Bytes: a larger file, of many events, is not kept for readers who did not ask for it. */
const mostKept = 2_000_000;

/**
 * Writes the service worker of a built site into it. To be called last: what is written later is not kept. The same
 * files make the same worker, to the byte.
 */
export function writeServiceWorker(folder: string): void {
  const paths = filesBelow(folder).filter(
    (path) => path !== serviceWorkerPath && !path.startsWith(frozenFolder),
  );
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${path}\n`);
    hashFile(hash, join(folder, path));
  }
  const worker = serviceWorkerSource({
    version: hash.digest("hex").slice(0, 16),
    files: offlineFiles(paths.filter((path) => statSync(join(folder, path)).size <= mostKept)),
    archives: paths.filter((path) => path.endsWith(".pmtiles")),
  });
  writeFileSync(join(folder, serviceWorkerPath), worker);
}
