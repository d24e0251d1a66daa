import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { partAsked } from "../../../scripts/serve.js";
import { offlineFiles, serviceWorkerSource, writeServiceWorker } from "../../../src/site/serviceWorker";
import { scope, World } from "./workerWorld";

const archive = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const archivePath = "basemaps/coast.pmtiles";
const files = ["", "ar/", "assets/index-1.js", "data/coast/map.json"];

/** A site whose files say which version they are of. */
function worldOf(version: string): World {
  const world = new World(new Map());
  publish(world, version);
  return world;
}

function publish(world: World, version: string) {
  for (const path of files) world.files.set(scope + path, () => new Response(`${version} of ${path}`));
  world.files.set(
    scope + archivePath,
    () => new Response(archive, { headers: { etag: '"a"', "content-type": "application/vnd.pmtiles" } }),
  );
}

async function installed(world: World, version = "1") {
  const worker = world.start(version, files, [archivePath]);
  await worker.tell("install");
  await worker.tell("activate");
  return worker;
}

const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text();

test("after one visit every listed file is answered without a network", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.isOnline = false;
  for (const path of files) expect(await textOf(worker.ask(path))).toBe(`1 of ${path}`);
});

test("a page is found without a network by each of its addresses", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.isOnline = false;
  for (const address of ["ar/", "ar/index.html", "ar/?from=newsletter", "ar/index.html?a=b"])
    expect(await textOf(worker.ask(address))).toBe("1 of ar/");
});

test("pages and data are the newest while there is a network, hashed files are not asked for again", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  publish(world, "2");
  expect(await textOf(worker.ask(""))).toBe("2 of ");
  expect(await textOf(worker.ask("data/coast/map.json"))).toBe("2 of data/coast/map.json");
  world.asked.length = 0;
  expect(await textOf(worker.ask("assets/index-1.js"))).toBe("1 of assets/index-1.js");
  expect(world.asked).toEqual([]);
});

test("what was kept together stays together: a newer page does not replace the one whose script is kept", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  publish(world, "2");
  await worker.ask("");
  world.isOnline = false;
  expect(await textOf(worker.ask(""))).toBe("1 of ");
});

test("where the host fails the kept page is shown, where it says that there is none that is said", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.files.set(scope, () => new Response("down", { status: 503 }));
  world.files.delete(`${scope}ar/`);
  expect(await textOf(worker.ask(""))).toBe("1 of ");
  expect((await worker.ask("ar/"))?.status).toBe(404);
  expect((await worker.ask("nowhere/"))?.status).toBe(404);
});

test("without a network and without a copy a request fails as it would without a worker", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.isOnline = false;
  await expect(worker.ask("data/other/map.json")).rejects.toThrow("Failed to fetch");
});

test("other origins, what lies above the site, and all but reading are left to the browser", async () => {
  const worker = await installed(worldOf("1"));
  expect(worker.ask("https://elsewhere.example.org/assets/a.js")).toBeUndefined();
  expect(worker.ask("https://maps.example.org/other/")).toBeUndefined();
  expect(worker.ask("", { method: "POST", body: "x" })).toBeUndefined();
  expect(worker.ask("", { method: "HEAD" })).toBeUndefined();
});

test("a site that misses a listed file is not kept at all", async () => {
  const world = worldOf("1");
  world.files.delete(`${scope}assets/index-1.js`);
  await expect(world.start("1", files).tell("install")).rejects.toThrow();
});

test("a new version takes over only when it is activated, and then deletes what its own former one kept", async () => {
  const world = worldOf("1");
  await installed(world);
  world.stores.set("daymark https://maps.example.org/ 9", world.stores.values().next().value!);
  world.stores.set("somebody else's", world.stores.values().next().value!);
  publish(world, "2");
  const second = world.start("2", files, [archivePath]);
  await second.tell("install");
  expect([...world.stores.keys()]).toContain(`daymark ${scope} 1`);
  await second.tell("activate");
  expect([...world.stores.keys()]).toEqual([
    "daymark https://maps.example.org/ 9",
    "somebody else's",
    `daymark ${scope} 2`,
  ]);
  expect(serviceWorkerSource({ version: "1", files, archives: [] })).not.toMatch(/skipWaiting|clients/);
});

test("an archive that was fetched whole answers ranges without a network, with the bytes and the headers", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  await worker.tell("message", archivePath);
  world.isOnline = false;
  const answer = await worker.ask(archivePath, { headers: { range: "bytes=16-127" } });
  expect(answer?.status).toBe(206);
  expect(answer?.headers.get("content-range")).toBe("bytes 16-127/1000");
  expect(answer?.headers.get("content-length")).toBe("112");
  expect(answer?.headers.get("content-type")).toBe("application/vnd.pmtiles");
  expect(answer?.headers.get("etag")).toBe('"a"');
  expect(new Uint8Array(await answer!.arrayBuffer())).toEqual(archive.slice(16, 128));
});

test("for any Range header a kept archive answers as a host with the whole file would", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  await worker.tell("message", archivePath);
  world.isOnline = false;
  const end = fc.option(fc.integer({ min: 0, max: 1200 }), { nil: "" });
  const range = fc.oneof(
    fc.tuple(end, end).map(([from, to]) => `bytes=${from}-${to}`),
    fc.constantFrom("bytes=0-1,3-4", "lines=1-2", "bytes=a-b"),
  );
  await fc.assert(
    fc.asyncProperty(range, async (range) => {
      const answer = (await worker.ask(archivePath, { headers: { range } }))!;
      const part = partAsked(range, archive.length);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (part === "beyond") {
        expect([answer.status, answer.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
      } else if (part === undefined) {
        expect([answer.status, bytes.length]).toEqual([200, 1000]);
      } else {
        expect(answer.status).toBe(206);
        expect(bytes).toEqual(archive.slice(part.first, part.last + 1));
      }
    }),
  );
});

test("an archive is fetched whole once, only if it is listed, and not for readers who save data", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.asked.length = 0;
  await worker.tell("message", "https://elsewhere.example.org/large");
  await worker.tell("message", { path: archivePath });
  expect(world.asked).toEqual([]);
  await worker.tell("message", archivePath);
  await worker.tell("message", archivePath);
  expect(world.asked).toEqual([scope + archivePath]);

  const thrifty = worldOf("1");
  thrifty.savesData = true;
  await (await installed(thrifty)).tell("message", archivePath);
  expect(thrifty.asked).not.toContain(scope + archivePath);
});

test("a browser that cannot open its store still reads the site from the network", async () => {
  const world = worldOf("1");
  const worker = await installed(world);
  world.stores.get = () => {
    throw new Error("QuotaExceededError");
  };
  expect(await textOf(worker.ask("assets/index-1.js"))).toBe("1 of assets/index-1.js");
});

test("pages are kept by their folders; downloads, schemas, source maps, pictures and what draws them are not kept", () => {
  const paths = [
    "ar/index.html",
    "assets/index-1.js",
    "assets/index-1.js.map",
    "assets/index_bg-1.wasm",
    "basemaps/coast.pmtiles",
    "data/coast/download/incidents.csv",
    "data/coast/incidents.geojson",
    "data/schemas/map.schema.json",
    "fonts/pictures/sans.ttf",
    "fonts/sans.woff2",
    "icon.svg",
    "index.html",
    "service-worker.js",
    "share/en.png",
  ];
  expect(offlineFiles(paths)).toEqual([
    "ar/",
    "assets/index-1.js",
    "data/coast/incidents.geojson",
    "fonts/sans.woff2",
    "icon.svg",
    "",
  ]);
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function builtSite(content: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "daymark-test-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function workerOf(folder: string): string {
  writeServiceWorker(folder);
  return readFileSync(join(folder, "service-worker.js"), "utf8");
}

test("the same files make the same worker; another letter in one of them, or in an archive, makes another", () => {
  const content = { "index.html": "a", "fr/index.html": "b", "basemaps/a.pmtiles": "c" };
  const folder = builtSite(content);
  const first = workerOf(folder);
  expect(workerOf(folder)).toBe(first);
  expect(workerOf(builtSite(content))).toBe(first);
  for (const path of Object.keys(content))
    expect(workerOf(builtSite({ ...content, [path]: "d" }))).not.toBe(first);
});
