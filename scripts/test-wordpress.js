// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run test:wordpress`: the map's address, pasted into a real WordPress, becomes the map. WordPress, PHP and MariaDB
// are Debian's; they run on this machine alone, with data of their own, and nothing is left behind.
// Pictures of what a reader sees are put into .cache/wordpress/pictures/.
requireNode();
const { mkdirSync, mkdtempSync, rmSync } = await import("node:fs");
const { tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { chromium } = await import("playwright-core");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { serveBuilt } = await import("./built-site.js");
const { startDatabase } = await import("./test-wordpress/database.js");
const { ensurePrograms } = await import("./test-wordpress/programs.js");
const { embedInEditor, readPost } = await import("./test-wordpress/post.js");
const { startWordPress } = await import("./test-wordpress/wordpress.js");

// So that what was started is stopped too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache", "wordpress");
const pictures = join(cache, "pictures");
mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "daymark-wordpress-"));

/** What is running, to be stopped in the opposite order, whatever happens. @type {{ close: () => Promise<void> }[]} */
const running = [];
let failures = 0;

/** A promise of the map to whoever uses WordPress. */
async function promise(/** @type {string} */ sentence, /** @type {() => Promise<void>} */ keep) {
  try {
    await keep();
    console.log(`✓ ${sentence}`);
  } catch (error) {
    failures += 1;
    console.log(`✗ ${sentence}\n    ${error instanceof Error ? error.message : error}`);
  }
}

try {
  const programs = ensurePrograms(join(cache, "packages"));
  const site = await serveBuilt(join(cache, "site"));
  running.push(site);
  const database = await startDatabase(programs, data);
  running.push(database);
  const { url } = site;
  const pages = { English: url, Arabic: `${url}ar/`, "a chapter": `${url}chapters/first-attacks/` };
  const wordpress = await startWordPress(programs, { socket: database.socket, maps: Object.values(pages) });
  running.push(wordpress);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchFlags });
  running.push(browser);

  for (const [name, address] of Object.entries(pages)) {
    const post = wordpress.posts[address];
    if (!post) throw new Error(`There is no post with ${address}.`);
    await promise(
      `${name}: the address in a post is the map, sandboxed, as tall as its page, and it works`,
      () =>
        readPost(browser, post, { site: url, picture: join(pictures, `${name.replace(/\W/g, "-")}.png`) }),
    );
  }
  await promise("an address given to the editor becomes the map before the writer's eyes", () =>
    embedInEditor(browser, wordpress, { address: url, picture: join(pictures, "editor.png") }),
  );
} catch (error) {
  failures += 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  for (const each of running.reverse()) await each.close();
  rmSync(data, { recursive: true });
}
console.log(failures === 0 ? "\nAll kept." : `\n${failures} not kept.`);
process.exitCode = failures === 0 ? 0 : 1;
