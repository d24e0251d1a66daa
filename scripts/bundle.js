// @ts-check
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Builds modules of src/ for Node, which cannot read TypeScript, into a folder of their own.
 *
 * @param {Record<string, string>} entries Names and paths from the project's folder.
 * @param {{ findsPackages?: boolean }} [options] Whether the folder lies in the project, where modules find its packages.
 * @returns {Promise<{ load: (name: string) => Promise<any>, address: (name: string) => string, remove: () => void }>}
 */
export async function bundle(entries, { findsPackages = false } = {}) {
  const { build } = await import("vite");
  const root = fileURLToPath(new URL("..", import.meta.url));
  const within = findsPackages ? join(root, ".cache") : tmpdir();
  mkdirSync(within, { recursive: true });
  const folder = mkdtempSync(join(within, "daymark-bundle-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  const address = (/** @type {string} */ name) => pathToFileURL(join(folder, `${name}.mjs`)).href;
  return {
    address,
    load: (name) => import(address(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
