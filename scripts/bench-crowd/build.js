// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { peerPackages } from "./peers.js";

/**
 * Builds the page that shows the candidates.
 *
 * @param {string} packages The folder with the packages of the peers.
 * @param {string} folder An empty one, for the page.
 */
export async function buildPage(packages, folder) {
  const { build } = await import("vite");
  const peers = Object.keys(peerPackages);
  await build({
    configFile: false,
    root: fileURLToPath(new URL("page", import.meta.url)),
    base: "./",
    logLevel: "error",
    publicDir: false,
    // One and the same Leaflet for its plugins, which are written in the old way.
    resolve: {
      alias: [{ find: /^leaflet$/, replacement: join(packages, "node_modules/leaflet/dist/leaflet-src.js") }],
    },
    plugins: [
      {
        name: "peers-from-the-cache",
        enforce: "pre",
        resolveId(source, importer) {
          const isPeer = peers.some((name) => source === name || source.startsWith(`${name}/`));
          if (!isPeer || !importer || importer.includes("node_modules")) return null;
          return this.resolve(source, join(packages, "package.json"), { skipSelf: true });
        },
      },
    ],
    build: { target: "es2022", outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    worker: { format: "es" },
  });
}
