// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { freePort } from "../free-port.js";
import { until } from "../until.js";

/**
 * @typedef {{ url: string, user: string, password: string, posts: Record<string, string>,
 *   close: () => Promise<void> }} WordPress
 *   `posts` are the addresses of published posts, by the address of the map in each.
 */

/**
 * Installs WordPress into an empty database, publishes a post for each address of a map, and serves all of it with PHP's
 * own server. Throws an Error with what WordPress said if it cannot be installed.
 *
 * @param {import("./programs.js").Programs} programs
 * @param {{ socket: string, maps: readonly string[] }} options
 * @returns {Promise<WordPress>}
 */
export async function startWordPress({ php, wordpress }, { socket, maps }) {
  const port = await freePort();
  // Another site than the map's 127.0.0.1.
  const url = `http://localhost:${port}`;
  const password = randomBytes(12).toString("hex");
  const env = {
    ...process.env,
    DAYMARK_SOCKET: socket,
    DAYMARK_WORDPRESS: url,
    DAYMARK_SECRET: randomBytes(24).toString("hex"),
    DAYMARK_PASSWORD: password,
    DAYMARK_MAP_PORT: new URL(maps[0] ?? url).port,
    // It asks itself for pages while it answers.
    PHP_CLI_SERVER_WORKERS: "4",
  };
  const script = join(import.meta.dirname, "install.php");
  const installed = spawnSync(php, [script, wordpress, ...maps], { env, encoding: "utf8" });
  const posts = installed.status === 0 ? installed.stdout.trim().split("\n").at(-1) : undefined;
  if (!posts?.startsWith("{"))
    throw new Error(`WordPress could not be installed: ${installed.stderr || installed.stdout}`);

  const server = spawn(php, ["-S", `127.0.0.1:${port}`, "-t", wordpress], {
    env,
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise((done) => server.once("exit", done));
  // Its workers are processes of their own.
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  const end = () => void (server.pid && isRunning() && process.kill(-server.pid));
  process.once("exit", end);
  await until("WordPress", async () => (await fetch(`http://127.0.0.1:${port}/readme.html`)).ok);
  return {
    url,
    user: "editor",
    password,
    posts: JSON.parse(posts),
    close: async () => {
      end();
      await ended;
    },
  };
}
