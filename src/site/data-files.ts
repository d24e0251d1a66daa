import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const published = /\.(json|geojson|md)$/;

/**
 * Publishes the maps' data, schemas included, at the same addresses that they have in the source tree: `data/…`.
 * Vite serves them as they lie while developing; a build copies them; a change to one reloads the open pages.
 */
export function dataFiles(folder = "data"): Plugin {
  let root = "";
  return {
    name: "daymark-data-files",
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.watcher.on("change", (file) => {
        if (file.startsWith(join(root, folder) + sep)) server.ws.send({ type: "full-reload" });
      });
    },
    generateBundle() {
      for (const file of publishedFiles(join(root, folder))) {
        this.emitFile({
          type: "asset",
          fileName: relative(root, file).split(sep).join("/"),
          source: readFileSync(file),
        });
      }
    },
  };
}

/** The files below a folder that readers and editors' tools may ask for, in order of name. */
function publishedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && published.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
