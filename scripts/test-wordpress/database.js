// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { until } from "../until.js";

/**
 * MariaDB with a data folder of its own, reached by a socket in it and by no port. Throws an Error if it does not start.
 *
 * @param {import("./programs.js").Programs} programs
 * @param {string} folder
 * @returns {Promise<{ socket: string, close: () => Promise<void> }>}
 */
export async function startDatabase({ server, prepare }, folder) {
  const data = join(folder, "data");
  const socket = join(folder, "socket");
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const prepared = spawnSync(
    prepare,
    [
      "--no-defaults",
      `--datadir=${data}`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      ...user,
    ],
    { encoding: "utf8" },
  );
  if (prepared.status !== 0) throw new Error(`MariaDB's data folder could not be made: ${prepared.stderr}`);
  const child = spawn(
    server,
    ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user],
    { stdio: "ignore" },
  );
  process.once("exit", () => child.kill());
  const ended = new Promise((done) => child.once("exit", done));
  await until("MariaDB's socket", async () => existsSync(socket));
  return {
    socket,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
