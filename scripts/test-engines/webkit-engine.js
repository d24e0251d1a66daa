// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";
import { freePort } from "../free-port.js";
import { until } from "../until.js";
import { keys } from "./visit.js";

/**
 * @typedef {import("./visit.js").Engine} Engine
 * @typedef {import("./visit.js").Visit} Visit
 */

/** The name under which WebDriver hands out elements. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** How long the driver may take for an answer, in milliseconds; starting a browser is one. */
const patience = 25_000;

/** How often a browser is started anew: now and then the driver waits for one that never comes. */
const attempts = 3;

/**
 * WebKitGTK's own browser, by plain WebDriver: Playwright drives no WebKit that Debian has.
 *
 * @param {{ driver: string, browser: string, environment: NodeJS.ProcessEnv }} parts
 * @returns {Promise<Engine>}
 */
export async function startWebKit(parts) {
  const asked = await startedSession(parts, []);
  await asked.close();
  return {
    name: "WebKitGTK",
    version: asked.version,
    open: async (address, { blocksStorage }) => {
      const opened = await startedSession(parts, [
        `--cookies-policy=${blocksStorage ? "no-third-party" : "always"}`,
      ]);
      try {
        return { ...(await visit(opened.ask, opened.path, address)), close: opened.close };
      } catch (error) {
        await opened.close();
        throw error;
      }
    },
    close: async () => undefined,
  };
}

/** @type {typeof session} */
async function startedSession(parts, choices) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await session(parts, choices);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

/**
 * A browser with a driver of its own: a driver that has ended one session does not always start the next one.
 *
 * @param {{ driver: string, browser: string, environment: NodeJS.ProcessEnv }} parts
 * @param {readonly string[]} choices What the browser is told besides.
 */
async function session({ driver, browser, environment }, choices) {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], { env: environment, stdio: "ignore" });
  const end = () => void child.kill();
  process.once("exit", end);
  const ask = asker(`http://127.0.0.1:${port}`);
  try {
    await until("WebKit's driver", () => ask("GET", "/status"), Boolean, 15_000);
    const { sessionId, capabilities } = await ask("POST", "/session", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation", ...choices] } },
      },
    });
    const path = `/session/${sessionId}`;
    const close = async () => {
      await ask("DELETE", path).catch(() => undefined);
      end();
      process.off("exit", end);
    };
    return { ask, path, version: String(capabilities.browserVersion ?? ""), close };
  } catch (error) {
    end();
    throw error;
  }
}

/** @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Ask */

/** @type {(root: string) => Ask} */
const asker = (root) => async (method, path, body) => {
  const response = await fetch(root + path, {
    method,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(patience),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error) => {
    throw new Error(`WebDriver ${method} ${path}: ${error.message}`);
  });
  const { value } = await response.json();
  if (response.ok) return value;
  throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`.slice(0, 400));
};

/** @type {(ask: Ask, session: string, address: string) => Promise<Omit<Visit, "close">>} */
async function visit(ask, session, address) {
  const toArticle = () => ask("POST", `${session}/frame`, { id: null });
  const find = (/** @type {string} */ value) =>
    ask("POST", `${session}/element`, { using: "css selector", value });
  const toMap = async () => {
    await toArticle();
    // The element keeps its frame to itself, where selectors do not reach.
    const frame = await call(
      () =>
        document.querySelector("iframe") ??
        document.querySelector("daymark-map")?.shadowRoot?.querySelector("iframe"),
      undefined,
    );
    if (!frame) throw new Error("There is no iframe in the article.");
    await ask("POST", `${session}/frame`, { id: frame });
  };
  const call = (/** @type {Function} */ read, /** @type {unknown} */ argument) =>
    ask("POST", `${session}/execute/sync`, { script: `return (${read})(arguments[0])`, args: [argument] });
  const element = async (/** @type {string} */ selector) =>
    `${session}/element/${(await find(selector))[elementKey]}`;

  let isTouched = false;
  await ask("POST", `${session}/window/rect`, { width: 1000, height: 1300 });
  await ask("POST", `${session}/url`, { url: address });
  return {
    inMap: async (read, argument) => {
      await toMap();
      return call(read, argument);
    },
    inArticle: async (read, argument) => {
      await toArticle();
      return call(read, argument);
    },
    click: async (selector) => {
      await toMap();
      await ask("POST", `${await element(selector)}/click`, {});
    },
    clickInArticle: async (selector) => {
      await toArticle();
      await ask("POST", `${await element(selector)}/click`, {});
    },
    press: async (selector, key) => {
      await toMap();
      // A frame that the reader has never touched may not take the focus.
      if (!isTouched) await ask("POST", `${await element("h1")}/click`, {});
      isTouched = true;
      await ask("POST", `${await element(selector)}/value`, { text: keys[key] });
    },
    // WebDriver has no console.
    errors: () => [],
    picture: async () => {
      await toArticle();
      return Buffer.from(await ask("GET", `${session}/screenshot`), "base64");
    },
  };
}
