// @ts-check
import process from "node:process";

/** The oldest Node that the project runs on; package.json says the same under `engines`. */
const oldest = "20.19.0";

/** Ends the process with a plain message if this Node is too old. To be called before anything else is loaded. */
export function requireNode(running = process.versions.node) {
  if (isAtLeast(running, oldest)) return;
  console.error(
    `Daymark needs Node ${oldest} or newer, and this is Node ${running}.\n` +
      "Get a newer one from https://nodejs.org (any LTS version will do) and run the same command again.",
  );
  process.exit(1);
}

/**
 * Whether version `running` is `wanted` or newer, both as "major.minor.patch".
 *
 * @param {string} running
 * @param {string} wanted
 */
export function isAtLeast(running, wanted) {
  const have = running.split(".").map((digits) => Number.parseInt(digits, 10));
  const need = wanted.split(".").map((digits) => Number.parseInt(digits, 10));
  const differing = need.findIndex((number, index) => have[index] !== number);
  return differing === -1 || Number(have[differing]) > Number(need[differing]);
}
