// @ts-check
import { readFileSync } from "node:fs";
import { npm } from "./run.js";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

/**
 * Installs what package-lock.json says, unless node_modules holds it already. Throws an Error that says what to do if
 * that fails.
 */
export async function ensurePackages() {
  const locked = readLockfile("../package-lock.json");
  if (!locked)
    throw new Error("There is no package-lock.json. Expected it beside package.json: run npm install.");
  if (holds(readLockfile("../node_modules/.package-lock.json"), locked)) return;
  console.log("Installing packages…");
  // Where NODE_ENV is "production" npm would leave out what builds and tests the site.
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    throw new Error("The packages could not be installed. Is the network there? Try: npm ci");
  }
}

/**
 * Whether node_modules, by the list that npm leaves there, holds each package of the lockfile in its version. Packages
 * for other machines are left out, as npm leaves them out. npm writes its list last, so a broken-off installation has none.
 *
 * @param {Lockfile | undefined} installed
 * @param {Lockfile} locked
 */
export function holds(installed, locked) {
  if (!installed) return false;
  return Object.entries(locked.packages).every(
    ([path, { version, optional, link }]) =>
      path === "" || optional || link || installed.packages[path]?.version === version,
  );
}

/** @returns {Lockfile | undefined} */
function readLockfile(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  } catch {
    return undefined;
  }
}
