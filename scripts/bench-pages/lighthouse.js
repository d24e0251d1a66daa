// @ts-check
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchFlags } from "../browser.js";
import { auditPackages, fetchPackages } from "./packages.js";

/** @typedef {import("./tables.js").Audit} Audit */

// Not performance: with maps drawn in software its score says more of the machine than of the page.
const categories = ["accessibility", "best-practices", "seo"];

/**
 * Lighthouse's scores of pages of one site. Lighthouse is fetched first, if it is not there. Throws an Error that says why
 * if it cannot be had, if a page is not there, or if Lighthouse could not judge it.
 *
 * @param {string} site Its address, with a slash at the end.
 * @param {readonly string[]} paths From the site's root.
 * @param {string} executablePath Of a Chromium.
 * @returns {Promise<Audit[]>}
 */
export async function auditPages(site, paths, executablePath) {
  const packages = await fetchPackages("lighthouse", auditPackages);
  const entry = join(packages, "node_modules", "lighthouse", "core", "index.js");
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  const browser = await openBrowser(executablePath);
  try {
    /** @type {Audit[]} */
    const audits = [];
    for (const path of paths) {
      const address = new URL(path, site).href;
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}; expected a built page there.`);
      const flags = { port: browser.port, onlyCategories: categories, logLevel: "error" };
      const result = await lighthouse(address, flags);
      if (!result || result.lhr.runtimeError)
        throw new Error(`Lighthouse could not judge ${address}: ${result?.lhr.runtimeError?.message}`);
      audits.push(auditOf(`/${path}`, result.lhr));
    }
    return audits;
  } finally {
    await browser.close();
  }
}

/** What a report of Lighthouse comes to. @returns {Audit} */
export function auditOf(/** @type {string} */ path, /** @type {any} */ { categories: judged, audits }) {
  const found = Object.values(judged);
  const below = found.flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter((/** @type {any} */ { id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map((/** @type {any} */ { id }) => `${title}: ${audits[id].title} (${id}${whereIn(audits[id])})`),
  );
  return { path, scores: Object.fromEntries(found.map(({ title, score }) => [title, score])), below };
}

/** The first element or message that an audit names, so that it can be found and mended. */
function whereIn(/** @type {any} */ { details }) {
  const [first] = details?.items ?? [];
  const where = first?.node?.selector ?? first?.description ?? first?.source;
  return where ? `, first at ${String(where).replaceAll("|", "/").slice(0, 120)}` : "";
}

/** A browser of its own that listens on a port, which is how Lighthouse speaks with it. */
async function openBrowser(/** @type {string} */ executablePath) {
  const profile = mkdtempSync(join(tmpdir(), "daymark-lighthouse-"));
  const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...launchFlags];
  const child = spawn(executablePath, [...flags, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.once("close", done));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let said = "";
  try {
    const port = await new Promise((done, failed) => {
      child.once("error", failed);
      child.once("close", () => failed(new Error(`The browser ended before it listened: ${said.trim()}`)));
      child.stderr.on("data", (text) => {
        said += text;
        const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
        if (listening) done(Number(listening[1]));
      });
    });
    return { port, close };
  } catch (error) {
    await close();
    throw error;
  }
}
