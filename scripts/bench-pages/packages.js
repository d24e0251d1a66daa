// @ts-check
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "../run.js";

/** The pages of comparison, in the versions that the figures are of. @type {Record<string, string>} */
export const pagePackages = {
  leaflet: "1.9.4",
  "leaflet.timeline": "1.6.0",
  "@deck.gl/core": "9.4.0",
  "@deck.gl/layers": "9.4.0",
  "@deck.gl/extensions": "9.4.0",
};

/** @type {Record<string, string>} */
export const auditPackages = { lighthouse: "13.5.0" };

/**
 * Fetches packages once into `.cache/<name>`: only benchmarks need them, so they are no dependencies of the project.
 * Throws an Error that says what to do if they cannot be had.
 *
 * @param {string} name
 * @param {Record<string, string>} packages Versions by name.
 * @returns {Promise<string>} The folder that holds node_modules.
 */
export async function fetchPackages(name, packages) {
  const folder = fileURLToPath(new URL(`../../.cache/${name}`, import.meta.url));
  const wanted = Object.entries(packages);
  if (wanted.every(([each, version]) => installedVersion(folder, each) === version)) return folder;
  const names = wanted.map(([each, version]) => `${each}@${version}`);
  console.log(`Fetching ${names.join(", ")} into ${folder}`);
  mkdirSync(folder, { recursive: true });
  // Some of them ask for a newer Node than they need, which npm would warn of.
  const flags = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
  const code = await npm(["install", "--prefix", folder, "--loglevel", "error", ...flags, ...names]);
  const missing = wanted.filter(([each, version]) => installedVersion(folder, each) !== version);
  if (code !== 0 || missing.length > 0) {
    throw new Error(
      `npm could not fetch ${names.join(", ")} into ${folder}. Is the registry to be reached? Try again, or take ` +
        "--only to leave out what needs them.",
    );
  }
  return folder;
}

/** @returns {string | undefined} */
function installedVersion(/** @type {string} */ folder, /** @type {string} */ name) {
  const manifest = join(folder, "node_modules", name, "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
}
