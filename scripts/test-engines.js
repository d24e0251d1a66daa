// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run test:engines`: the built map in articles on another site, in every way to put it there, in every sandbox, in
// Chromium, Firefox and WebKitGTK. Installs what is missing where that is Debian, and says what could not be run.
// `-- --write` writes docs/engines.md, `-- --engine firefox --way embed --sandbox scripts` runs a part.
requireNode();
const { mkdirSync, writeFileSync } = await import("node:fs");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { parseArgs } = await import("node:util");
const { ensureBrowser } = await import("./browser.js");
const { serveBuilt } = await import("./built-site.js");
const { ensureProgram } = await import("./debian.js");
const { fileOf, sandboxesOf, ways, writeArticles } = await import("./test-engines/articles.js");
const { checks, judge } = await import("./test-engines/checks.js");
const { openDisplay } = await import("./test-engines/display.js");
const { startChromium, startFirefox } = await import("./test-engines/playwright-engines.js");
const { documentOf, hasPassed, tableOf } = await import("./test-engines/table.js");
const { startWebKit } = await import("./test-engines/webkit-engine.js");
const { serve } = await import("./serve.js");

/**
 * @typedef {import("./test-engines/visit.js").Engine} Engine
 * @typedef {import("./test-engines/table.js").Cell} Cell
 */

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    engine: { type: "string" },
    way: { type: "string" },
    sandbox: { type: "string" },
  },
});
// So that what was started is stopped too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache", "engines");
const pictures = join(cache, "pictures");
mkdirSync(pictures, { recursive: true });

/**
 * `only` is the one way that is tried, where the others would say nothing new.
 *
 * @type {{ name: string, start: () => Promise<Engine>, only?: string }[]}
 */
const engines = [
  {
    name: "chromium",
    start: async () => {
      process.env.CHROMIUM = ensureBrowser();
      return startChromium();
    },
  },
  {
    name: "firefox",
    start: async () => {
      const program = needed("Firefox ESR", ["/usr/bin/firefox-esr"], ["firefox-esr"]);
      return startFirefox(program, await screen());
    },
  },
  {
    name: "firefox-without-webgl",
    only: "embed",
    start: async () => startFirefox(needed("Firefox ESR", ["/usr/bin/firefox-esr"], ["firefox-esr"])),
  },
  {
    name: "webkit",
    start: async () => {
      const packages = ["webkit2gtk-driver"];
      const driver = needed("WebKit's driver", ["/usr/bin/WebKitWebDriver"], packages);
      const machines = ["x86_64-linux-gnu", "aarch64-linux-gnu"];
      const browser = needed(
        "WebKitGTK's MiniBrowser",
        machines.map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`),
        packages,
      );
      return startWebKit({ driver, browser, environment: await screen() });
    },
  },
];

/** @type {Awaited<ReturnType<typeof openDisplay>> | undefined} */
let display;
async function screen() {
  display ??= await openDisplay(needed("Xvfb", ["/usr/bin/Xvfb"], ["xvfb"]));
  return display.environment;
}

/** @type {(name: string, paths: string[], packages: string[]) => string} */
function needed(name, paths, packages) {
  const path = ensureProgram(paths, packages);
  if (path) return path;
  throw new Error(
    `${name} is not here and could not be installed (on Debian, as root: apt-get install ${packages.join(" ")})`,
  );
}

const site = await serveBuilt(join(cache, "site"));
const articles = join(cache, "articles");
writeArticles(articles, site.url);
const host = await serve(articles);
// Another site, not only another origin, for browsers that judge by that.
const hostAddress = host.url.replace("127.0.0.1", "localhost");

/** @type {Cell[]} */
const cells = [];
/** @type {import("./test-engines/table.js").NotRun[]} */
const notRun = [];
/** @type {string[]} */
const versions = [];
for (const { name, start, only } of engines) {
  if (values.engine && values.engine !== name) continue;
  /** @type {Engine | undefined} */
  let engine;
  try {
    engine = await start();
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    notRun.push({ engine: name, why });
    console.log(`Not run: ${name}, because ${why}.`);
    continue;
  }
  versions.push(`${engine.name} ${engine.version}`);
  for (const way of ways) {
    if ((values.way && values.way !== way.id) || (only && only !== way.id)) continue;
    for (const sandbox of sandboxesOf(way)) {
      if (values.sandbox && values.sandbox !== sandbox.name) continue;
      cells.push(await tryArticle(engine, way, sandbox));
    }
  }
  await engine.close();
}
display?.close();
await host.close();
await site.close();

/** @type {(engine: Engine, way: import("./test-engines/articles.js").Way, sandbox: import("./test-engines/matrix.js").Sandbox) => Promise<Cell>} */
async function tryArticle(engine, way, sandbox) {
  const start = performance.now();
  const file = fileOf(way, sandbox);
  /** @type {import("./test-engines/visit.js").Visit | undefined} */
  let visit;
  try {
    visit = await engine.open(new URL(file, hostAddress).href, sandbox);
    if (way.start) await visit.clickInArticle(way.start);
    const asked = checks.filter(({ onlyWithHeight }) => !onlyWithHeight || way.announcesHeight);
    const findings = await judge(visit, asked);
    const errors = visit.errors();
    const failed = [...findings].filter(([, { outcome }]) => outcome === "fails");
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const isGood = failed.length === 0 && errors.length === 0;
    console.log(`${isGood ? "✓" : "✗"} ${engine.name}, ${way.name}, sandbox: ${sandbox.name} (${seconds} s)`);
    for (const [check, { note }] of failed) console.log(`    ${check}: ${note}`);
    for (const error of errors) console.log(`    console: ${error}`);
    if (!isGood) writeFileSync(join(pictures, `${engine.name}-${file}.png`), await visit.picture());
    return { engine: engine.name, way: way.name, sandbox: sandbox.name, findings, errors };
  } catch (error) {
    // A browser that has crashed fails at this article; the others are still tried.
    const note = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    console.log(`✗ ${engine.name}, ${way.name}, sandbox: ${sandbox.name}\n    ${note}`);
    const findings = new Map([["page", { outcome: /** @type {const} */ ("fails"), note }]]);
    return { engine: engine.name, way: way.name, sandbox: sandbox.name, findings, errors: [] };
  } finally {
    await visit?.close().catch(() => undefined);
  }
}

const names = checks.map(({ name }) => name);
const table = tableOf(cells, names, notRun);
console.log(`\n${table}\n`);
if (values.write) {
  writeFileSync(join(root, "docs", "engines.md"), documentOf(table, versions));
  console.log("Written to docs/engines.md");
}
process.exitCode = hasPassed(cells) ? 0 : 1;
