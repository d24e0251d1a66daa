import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";
import { type Language, languages } from "../core/text.ts";
import { inLanguage, pageFiles } from "./language-data.ts";

/** `data/<map>/<language>/<file>`: what the page of one language loads. */
const inOneLanguage = /^\/?(.+)\/(en|ar|fr)\/([\w.]+)$/;

/** Not the rows that an import refused: they may hold what was to stay out. */
const published = /(?<!\.rejected)\.(json|geojson|geojsonl|parquet|csv|md)$/;

/**
 * Publishes the maps' data, schemas included, at the same addresses that they have in the source tree: `data/…`.
 * Vite serves them as they lie while developing; a build copies them; a change to one reloads the open pages. Beside
 * them every map has a folder for each language with the texts in that language alone.
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
      server.middlewares.use((request, response, next) => {
        const [, map, language, name] = inOneLanguage.exec((request.url ?? "").split("?")[0] ?? "") ?? [];
        const file = map?.startsWith(`${folder}/`) ? join(root, map, name ?? "") : undefined;
        if (!file || !isPageFile(name) || !existsSync(file)) return next();
        response.setHeader("content-type", "application/json");
        response.end(inLanguage(readFileSync(file, "utf8"), language as Language));
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
      for (const map of mapFolders(join(root, folder)))
        for (const name of pageFiles)
          for (const language of languages) {
            const file = join(map, name);
            if (!existsSync(file)) continue;
            this.emitFile({
              type: "asset",
              fileName: relative(root, join(map, language, name))
                .split(sep)
                .join("/"),
              source: inLanguage(readFileSync(file, "utf8"), language),
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

const isPageFile = (name: string | undefined) => pageFiles.some((each) => each === name);

/** The folders below one that hold a map. */
const mapFolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => join(folder, name))
    .filter((path) => existsSync(join(path, "map.json")));
