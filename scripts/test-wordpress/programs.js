// @ts-check
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureProgram, installPackages, unpackPackages } from "../debian.js";

/** @typedef {{ php: string, server: string, prepare: string, wordpress: string }} Programs */

const packages = ["php-cli", "php-mysql", "php-gd", "mariadb-server-core", "mariadb-client-core"];

/** WordPress, a theme, and what its files lead to. */
const wordpressPackages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "php-getid3",
  "libjs-cropper",
  "libjs-prototype",
  "libjs-scriptaculous",
  "libjs-underscore",
];

/**
 * PHP and MariaDB's server, installed where they are missing, and WordPress unpacked in a folder, told by environment
 * where its database is. Neither package sets up a service. Throws an Error that says what cannot be had.
 *
 * @param {string} folder
 * @returns {Programs}
 */
export function ensurePrograms(folder) {
  const needed = (/** @type {string[]} */ ...paths) => {
    const path = ensureProgram(paths, packages);
    if (path) return path;
    throw new Error(
      `${paths[0]} is not here and could not be installed. On Debian, as root: apt-get install ${packages.join(" ")}`,
    );
  };
  const wordpress = join(folder, "usr", "share", "wordpress");
  const programs = {
    php: needed("/usr/bin/php"),
    server: needed("/usr/sbin/mariadbd"),
    prepare: needed("/usr/bin/mariadb-install-db"),
    wordpress,
  };
  const knowsDatabase = () =>
    spawnSync(programs.php, ["-r", "exit(extension_loaded('mysqli') ? 0 : 1);"]).status === 0;
  if (!knowsDatabase() && !(installPackages(packages) && knowsDatabase()))
    throw new Error("PHP cannot talk to MariaDB. On Debian, as root: apt-get install php-mysql");
  if (!existsSync(join(wordpress, "wp-load.php"))) unpackPackages(wordpressPackages, folder);
  const own = (/** @type {string} */ name) => join(import.meta.dirname, name);
  copyFileSync(own("wp-config.php"), join(wordpress, "wp-config.php"));
  const plugins = join(wordpress, "wp-content", "mu-plugins");
  mkdirSync(plugins, { recursive: true });
  copyFileSync(own("loopback.php"), join(plugins, "loopback.php"));
  return programs;
}
