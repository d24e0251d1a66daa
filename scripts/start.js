// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { requireNode } from "./node-version.js";

// `npm start`: from a fresh clone to the page in a browser. Only Node's own modules are used, because nothing is
// installed yet; they are loaded after the check, because an old Node lacks some of them.
requireNode();
const { parseArgs } = await import("node:util");
const { ensurePackages } = await import("./packages.js");
const { npm } = await import("./run.js");
const { serve } = await import("./serve.js");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4173" },
    host: { type: "string", default: "127.0.0.1" },
    "no-open": { type: "boolean", default: false },
    "no-range": { type: "boolean", default: false },
  },
});

try {
  await ensurePackages();
  if ((await npm(["run", "--silent", "build"])) !== 0) throw new Error("The build failed: see above.");
  const port = Number(values.port);
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  const range = !values["no-range"];
  const { url } = await serve(folder, { host: values.host, port, lastPort: port + 50, range });
  console.log(`\n  Daymark is at ${url}\n  Press Ctrl+C to stop.\n`);
  if (!values["no-open"]) openBrowser(url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Shows an address in the reader's browser where there is a desktop; elsewhere the printed address has to do. */
function openBrowser(/** @type {string} */ url) {
  if (process.env.CI) return;
  const hasDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  /** @type {Record<string, [string, ...string[]]>} */
  const openers = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const [command, ...rest] = openers[process.platform] ?? (hasDesktop ? ["xdg-open", url] : [""]);
  if (!command) return;
  const opener = spawn(command, rest, { stdio: "ignore", detached: true });
  opener.on("error", () => {});
  opener.unref();
}
