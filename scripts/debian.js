// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** Whether this is Debian itself: Ubuntu's packages of browsers are snaps, which containers cannot start. */
export function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/**
 * Installs packages of Debian, and what they recommend where that is wanted. Gives whether that went well: false where
 * this is not Debian or where one may not install.
 *
 * @param {readonly string[]} names
 * @param {{ recommended?: boolean }} [options]
 * @returns {boolean}
 */
export function installPackages(names, { recommended = false } = {}) {
  const isRoot = process.getuid?.() === 0;
  if (!isDebian()) return false;
  if (!isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return false;
  const apt = (/** @type {string[]} */ ...rest) =>
    spawnSync(isRoot ? "apt-get" : "sudo", isRoot ? rest : ["-n", "apt-get", ...rest], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  apt("update", "-q");
  return apt("install", "-y", "-q", ...(recommended ? [] : ["--no-install-recommends"]), ...names);
}

/**
 * Unpacks packages of Debian into a folder without installing them, for which nobody has to be root and by which no
 * service is set up. What they depend on is not followed. Throws an Error if they cannot be had.
 *
 * @param {readonly string[]} names
 * @param {string} folder
 */
export function unpackPackages(names, folder) {
  const downloads = mkdtempSync(join(tmpdir(), "daymark-packages-"));
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...rest) => {
    const { status } = spawnSync(command, rest, { cwd: downloads, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0)
      throw new Error(`${command} ${rest.join(" ")} failed. Expected Debian, with its packages in reach.`);
  };
  try {
    run("apt-get", "download", "-q", ...names);
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(downloads)) run("dpkg-deb", "--extract", file, folder);
  } finally {
    rmSync(downloads, { recursive: true });
  }
}

/**
 * The first of these paths at which there is a file; after the packages have been installed, if there is none.
 *
 * @param {readonly string[]} paths
 * @param {readonly string[]} packages
 * @returns {string | undefined}
 */
export function ensureProgram(paths, packages) {
  const find = () => paths.find((path) => existsSync(path));
  return find() ?? (installPackages(packages) ? find() : undefined);
}
