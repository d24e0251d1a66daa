// @ts-check
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { installPackages } from "./debian.js";

const namesOnPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap(
    (folder) => (folder ? [join(folder, "Google", "Chrome", "Application", "chrome.exe")] : []),
  ),
];

/**
 * What every browser that the project starts is told. Maps are drawn in software, so that pictures and timings do not
 * depend on a graphics card, and the browser itself asks nothing of the network, so that every request seen is ours.
 */
export const launchFlags = [
  // Chromium refuses to start its sandbox as root, which is what most build machines run as.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium or Chrome, or undefined: first what CHROMIUM names, then what is on PATH, then the usual places
 * of macOS and Windows, then the one that Playwright has downloaded.
 * Throws when CHROMIUM names a file that is not there: falling back to another browser would hide the mistake.
 *
 * @param {{ CHROMIUM?: string | undefined, PATH?: string | undefined }} environment
 * @returns {string | undefined}
 */
export function findBrowser(environment = process.env) {
  if (environment.CHROMIUM) {
    if (existsSync(environment.CHROMIUM)) return environment.CHROMIUM;
    throw new Error(
      `CHROMIUM is "${environment.CHROMIUM}", where there is no file. Expected the path of a browser.`,
    );
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath.filter(starts), ...usualPlaces.filter(existsSync)][0] ?? downloadedBrowser();
}

/** What Playwright switches off itself: Chromium heeds the last list only, so that whoever adds one names these again. */
export const disabledByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "BlockOriginHeaderModificationOnRedirect",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "Translate",
  "AutoDeElevate",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/**
 * What tests add and benchmarks do not, since they show the same in little more than half of the processor's time: pages
 * are put together by the processor instead of a graphics card that is itself only played by the processor (what a page
 * draws with WebGL still is), and no window makes two pages ready for what somebody might type into its address bar.
 */
const testFlags = [
  "--disable-gpu-compositing",
  `--disable-features=${[...disabledByPlaywright, "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"].join(",")}`,
];

/**
 * Launch options of tests, for Playwright and for Vitest's browser mode.
 *
 * @returns {{ args: string[], executablePath?: string }}
 */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: [...launchFlags, ...testFlags], ...(executablePath && { executablePath }) };
}

/**
 * The path of a browser, installed first if there is none: Debian's package where apt-get may be used, else the one that
 * Playwright downloads. Throws an Error that says what to do if neither works.
 *
 * @returns {string}
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log("No Chromium or Chrome found: installing one for the tests.");
  // With what it recommends: its sandbox is there, without which it starts for root only.
  const installWithApt = () => installPackages(["chromium"], { recommended: true });
  for (const install of [installWithApt, installWithPlaywright]) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    [
      "No browser to test with, and none could be installed. Do one of these and try again:",
      "  - install Chromium or Google Chrome (on Debian: apt-get install chromium)",
      "  - npx playwright install --with-deps chromium",
      "  - set CHROMIUM to the path of a Chromium or Chrome that is already there",
    ].join("\n"),
  );
}

/** Ubuntu's chromium-browser is a script that only asks for a snap: being there is not enough, it must answer. */
function starts(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function downloadedBrowser() {
  try {
    const path = createRequire(import.meta.url)("playwright-core").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    // Before the packages are installed there is no Playwright to ask.
    return undefined;
  }
}

function installWithPlaywright() {
  const cli = join(import.meta.dirname ?? ".", "..", "node_modules", "playwright", "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
