import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serve } from "../../../scripts/serve.js";
import { contentSecurityPolicy } from "../../../src/site/content-security-policy";
import { headerFiles } from "../../../src/site/headerFiles";
import { compressedTypes, contentTypes, headerRules, workerPolicy } from "../../../src/site/headers";
import { writeSite } from "../../../src/site/site";
import { builtSite, filesIn, putMap } from "./builtSite";

const origin = "https://example.org/maps";
const policy = contentSecurityPolicy(origin);
const rules = headerRules(policy, origin);
const files = Object.fromEntries(
  headerFiles({ rules, base: "/", pageFolders: ["ar", "chapters"] }).map(({ path, text }) => [path, text]),
);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The headers of a path by the rules of `_headers`: all that match, joined where they have one name. */
function sentBy(file: string, path: string): Readonly<Record<string, string>> {
  const sent: Record<string, string[]> = {};
  for (const block of file
    .replace(/^#.*\n/gm, "")
    .trim()
    .split(/\n{2,}/)) {
    const [pattern = "", ...lines] = block.split("\n");
    const parts = pattern
      .split(/(\*|:[a-z]+)/)
      .map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : part.replace(/[.\\]/g, "\\$&")));
    if (!new RegExp(`^${parts.join("")}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      sent[name] = [...(sent[name] ?? []), value];
    }
  }
  return Object.fromEntries(Object.entries(sent).map(([name, values]) => [name, values.join(", ")]));
}

const version = "/v/0123456789ab";

test("every file may be read from any origin, and may be shown on any", () => {
  for (const path of ["/", "/ar/", "/assets/a.js", "/data/x/map.json", `${version}/basemaps/a.pmtiles`])
    expect(sentBy(files._headers!, path)).toMatchObject({
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    });
  for (const text of Object.values(files))
    expect(text.replace(/^#.*$/gm, "")).not.toMatch(/X-Frame-Options|frame-ancestors/);
});

test("pages have the policy that they carry themselves, once; scripts and data have none", () => {
  for (const path of [
    "/",
    "/index.html",
    "/ar/",
    "/ar/chapters/rain/",
    "/chapters/rain/",
    `${version}/`,
    `${version}/ar/`,
  ])
    expect(sentBy(files._headers!, path)["Content-Security-Policy"], path).toBe(policy);
  for (const path of [
    "/assets/index-1.js",
    "/assets/maplibre-gl-worker-1.js",
    "/data/x/map.json",
    `${version}/assets/a.js`,
  ])
    expect(sentBy(files._headers!, path)["Content-Security-Policy"], path).toBeUndefined();
});

test("the worker that draws pictures has a policy of its own, under which WebAssembly compiles; no page has one that lets it", () => {
  for (const root of ["", version])
    expect(
      sentBy(files._headers!, `${root}/assets/studio/pictureWorker-1.js`)["Content-Security-Policy"],
    ).toBe(workerPolicy(origin));
  expect(workerPolicy(origin)).toContain("'wasm-unsafe-eval'");
  expect(workerPolicy(origin)).toContain("https://example.org");
  expect(workerPolicy()).not.toContain("https:");
  expect(policy).not.toContain("unsafe");
  expect(workerPolicy(origin)).not.toMatch(/'unsafe-/);
});

test("what changes under its name is never said to last", () => {
  const cacheOf = (path: string) => sentBy(files._headers!, path)["Cache-Control"];
  for (const root of ["", version]) expect(cacheOf(`${root}/assets/a-1.js`)).toContain("immutable");
  for (const path of ["/", "/service-worker.js", "/data/x/map.json", "/basemaps/a.pmtiles", `${version}/`])
    expect(cacheOf(path)).toBeUndefined();
});

test("every rule of the table is in the file of every kind of host", () => {
  for (const [path, text] of Object.entries(files)) {
    const said = text.replaceAll('\\"', '"');
    for (const { name, value, where } of rules) {
      // Hosts that read these two ask anew unless they are told otherwise.
      if (where === "others" && /_headers|vercel/.test(path)) continue;
      expect(said, `${path}: ${name}`).toContain(name);
      expect(said, `${path}: ${name} for ${where}`).toContain(value);
    }
  }
  expect(() => JSON.parse(files["hosting/vercel.json"]!)).not.toThrow();
});

test("a site in a folder has the folder in every path that a file names", () => {
  const inFolder = headerFiles({ rules, base: "/maps/", pageFolders: ["ar"] });
  const [first, vercel] = inFolder.map(({ text }) => text);
  const paths = first!.split("\n").filter((line) => line.startsWith("/"));
  expect(paths.length).toBeGreaterThan(8);
  expect(paths.filter((path) => !path.startsWith("/maps/"))).toEqual([]);
  const sources = JSON.parse(vercel!).headers.map(({ source }: { source: string }) => source);
  expect(sources.filter((each: string) => !each.startsWith("/maps/"))).toEqual([]);
});

test("a built site has them, with rules for all of its pages, within what Cloudflare reads", async () => {
  const dist = builtSite();
  folders.push(dist);
  putMap(dist, "another");
  await writeSite({ dist, origin });
  const text = readFileSync(join(dist, "_headers"), "utf8");
  const pages = filesIn(dist).filter((path) => path.endsWith(".html"));
  for (const page of pages) {
    const path = `/maps/${page.replace(/(^|\/)index\.html$/, "$1")}`;
    expect(sentBy(text, path)["Content-Security-Policy"], path).toBe(contentSecurityPolicy());
  }
  const lines = text.split("\n");
  expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  expect(filesIn(dist)).toEqual(
    expect.arrayContaining(["hosting/Caddyfile", "hosting/apache.htaccess", "hosting/nginx.conf"]),
  );
});

test("the server for trying a site out calls files by the same types as the table", async () => {
  const dist = builtSite();
  folders.push(dist);
  await writeSite({ dist, origin });
  const { url, close } = await serve(dist);
  try {
    for (const path of [
      "data/small/map.json",
      "data/small/incidents.geojson",
      "data/small/download/cite.txt",
      "data/small/download/claims.csv",
      "assets/index-1.js",
    ]) {
      const type = (await fetch(`${url}${path}`)).headers.get("content-type");
      expect(type, path).toBe(contentTypes[path.replace(/.*\./, "")]);
    }
  } finally {
    await close();
  }
  for (const type of Object.values(contentTypes).map((each) => each.replace(/;.*/, "")))
    if (!/parquet|pmtiles|woff2/.test(type)) expect(compressedTypes).toContain(type);
  expect(compressedTypes).not.toContain("application/vnd.pmtiles");
});
