// @ts-check
import { mkdirSync } from "node:fs";
import process from "node:process";
import { run } from "./run.js";
import { serve } from "./serve.js";

/** @typedef {import("./serve.js").Served & { folder: string }} BuiltSite */

/**
 * Builds the site into a folder and serves it, with the address that it is served at as its own: for what depends on
 * that address, such as oEmbed and sandboxed frames in WebKit. Throws an Error if the build fails.
 *
 * @param {string} folder
 * @param {import("./serve.js").ServeOptions} [options]
 * @returns {Promise<BuiltSite>}
 */
export async function serveBuilt(folder, options = {}) {
  mkdirSync(folder, { recursive: true });
  // Before the build, since the port is part of the address.
  const served = await serve(folder, options);
  const environment = { SITE_ORIGIN: served.url.replace(/\/$/, "") };
  const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"];
  for (const step of [
    [...vite, "--config", "vite.cli.config.ts"],
    [...vite, "--outDir", folder, "--emptyOutDir"],
    [...vite, "--config", "vite.embed.config.ts", "--outDir", folder],
    ["bin/daymark.js", "pages", folder],
  ]) {
    if ((await run(process.execPath, step, { environment })) === 0) continue;
    await served.close();
    throw new Error(`The site could not be built: node ${step.join(" ")} failed.`);
  }
  return { ...served, folder };
}
