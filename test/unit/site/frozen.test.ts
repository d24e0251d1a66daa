import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSite } from "../../../src/site/site";
import { builtSite, filesIn, Page, putMap } from "./builtSite";

const origin = "https://example.org/maps";
const folders: string[] = [];
const siteWith = async (
  change: (dist: string) => void = () => undefined,
  siteOrigin: string | undefined = origin,
) => {
  const dist = builtSite();
  folders.push(dist);
  change(dist);
  await writeSite({ dist, origin: siteOrigin });
  return dist;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const versionsOf = (dist: string) => [
  ...new Set(filesIn(dist).flatMap((path) => /^v\/[^/]+\//.exec(path) ?? [])),
];
const versionOf = (dist: string) => {
  expect(versionsOf(dist)).toHaveLength(1);
  return versionsOf(dist)[0]!;
};
const textOf = (dist: string, path: string) => readFileSync(join(dist, path), "utf8");
const meta = (page: Page, name: string) =>
  page.all("meta", { name }).map(({ attributes }) => attributes.content);

let dist = "";
let version = "";
beforeAll(async () => {
  dist = await siteWith((each) => {
    writeFileSync(join(each, "assets/index-1.js.map"), "{}");
    putMap(each, "another");
  });
  version = versionOf(dist);
}, 60_000);

const frozenFiles = () =>
  filesIn(dist).flatMap((path) => (path.startsWith(version) ? [path.slice(version.length)] : []));

test("a frozen version is named after twelve digits of its content, and holds the whole site and nothing of other versions", () => {
  expect(version).toMatch(/^v\/[0-9a-f]{12}\/$/);
  const living = filesIn(dist).filter((path) => !path.startsWith("v/"));
  const left = living.filter((path) => !frozenFiles().includes(path));
  expect(left.filter((path) => !/^(hosting\/.*|_headers)$/.test(path))).toEqual([
    "assets/index-1.js.map",
    "robots.txt",
    "service-worker.js",
    "sitemap.xml",
  ]);
  expect(frozenFiles().filter((path) => !living.includes(path))).toEqual([]);
});

test("data and code are the same to the byte; only pages, oEmbed answers and citations differ", () => {
  const differ = frozenFiles().filter(
    (path) => !readFileSync(join(dist, path)).equals(readFileSync(join(dist, version, path))),
  );
  expect(differ.filter((path) => !/\.html$|oembed\.json$|\/download\/cite/.test(path))).toEqual([]);
  expect(differ).toEqual(
    expect.arrayContaining(["index.html", "ar/oembed.json", "data/small/download/cite.bib"]),
  );
});

test("every living page says where its frozen version is, every frozen one where the living site is; neither says both", () => {
  const paths = filesIn(dist).filter((path) => path.endsWith(".html") && textOf(dist, path) !== "");
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const page = new Page(dist, path);
    const isFrozen = path.startsWith(version);
    expect([meta(page, "daymark-frozen"), meta(page, "daymark-living")], path).toEqual(
      isFrozen ? [[], ["../../"]] : [[version], []],
    );
  }
  const root = new URL(version, "https://own.invalid/maps/");
  expect(new URL("../../", root).href).toBe("https://own.invalid/maps/");
});

test("robots list the living pages alone: frozen ones say so themselves, and lead to the living ones", () => {
  for (const path of frozenFiles().filter((each) => /^(ar\/)?(chapters\/rain\/)?index\.html$/.test(each))) {
    const page = new Page(dist, version + path);
    expect(meta(page, "robots"), path).toEqual(["noindex"]);
    expect(meta(new Page(dist, path), "robots"), path).toEqual([]);
    const own = `${origin}/${path.replace("index.html", "")}`;
    expect(page.all("link", { rel: "canonical" }).map(({ attributes }) => attributes.href)).toEqual([own]);
    expect(
      page.all("link").filter(({ attributes }) => attributes.hreflang && attributes.rel === "alternate"),
    ).toEqual([]);
  }
  expect(textOf(dist, "sitemap.xml")).not.toContain("/v/");
});

test("every address on a frozen page stays within its version, but for the languages' and the living page's", () => {
  for (const path of frozenFiles().filter((each) => each.endsWith(".html"))) {
    const page = new Page(dist, version + path);
    const leads = [...page.valuesOf("href"), ...page.valuesOf("src")]
      .filter((address) => !/^(#|https?:)/.test(address))
      .map((address) => page.target(address)!.path);
    expect(
      leads.filter((each) => !each.startsWith(version)),
      path,
    ).toEqual([]);
    expect(
      leads.filter((each) => !existsSync(join(dist, each))),
      path,
    ).toEqual([]);
  }
});

test("pictures to share, data and oEmbed answers of a frozen page are its own", () => {
  const page = new Page(dist, `${version}fr/index.html`);
  const own = `${origin}/${version}`;
  const [image] = page.all("meta", { property: "og:image" });
  expect(image!.attributes.content).toBe(`${own}cards/small/fr/default.png`);
  const [link] = page.all("link", { type: "application/json+oembed" });
  expect(link!.attributes.href).toBe(`${own}fr/oembed.json`);
  const answer = JSON.parse(textOf(dist, `${version}fr/oembed.json`));
  expect(answer.html).toContain(`src="${own}embed/fr/"`);
  expect(answer.thumbnail_url).toBe(`${own}cards/small/fr/default.png`);
  expect(answer.provider_url).toBe(`${origin}/`);
  const said = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.html)![1]!;
  const files = JSON.parse(said).distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((each: string) => !each.startsWith(`${own}data/small/`))).toEqual([]);
});

test("citations of a frozen version lead to it, those of the living site do not", () => {
  for (const name of ["cite.txt", "cite.ar.txt", "cite.bib"]) {
    const path = `data/another/download/${name}`;
    expect(textOf(dist, version + path), name).toContain(`${origin}/${version}another/`);
    expect(textOf(dist, path), name).toContain(`${origin}/another/`);
    expect(textOf(dist, path), name).not.toContain("/v/");
  }
});

test("a source that lies on the newsroom's own site keeps its address in a frozen version", async () => {
  const address = `${origin}/data/article`;
  const site = await siteWith((each) =>
    putMap(each, "small", ({ sources }) => {
      sources.sources["gazette-1"].url = address;
    }),
  );
  expect(new Page(site, `${versionOf(site)}index.html`).valuesOf("href")).toContain(address);
});

test("the same files make the same version; another letter in the data, or another address, makes another", async () => {
  const same = await siteWith((each) => putMap(each, "another"));
  expect(versionOf(same), "source maps are no part of it").toBe(version);
  const corrected = await siteWith((each) =>
    putMap(each, "another", ({ map }) => {
      map.dataVersion = "9";
    }),
  );
  expect(versionOf(corrected)).not.toBe(version);
  const elsewhere = await siteWith((each) => putMap(each, "another"), "https://example.com");
  expect(versionOf(elsewhere)).not.toBe(version);
});

test("without the site's address no frozen page makes one up", async () => {
  const site = await siteWith(undefined, "");
  const page = new Page(site, `${versionOf(site)}index.html`);
  expect(meta(page, "daymark-living")).toEqual(["../../"]);
  expect(page.all("link", { rel: "canonical" })).toEqual([]);
  expect(filesIn(site).filter((path) => path.endsWith("oembed.json"))).toEqual([]);
});

test("readers' copies for reading without a network hold no frozen version and nothing that only other sites ask for", () => {
  const [, list = ""] = /const files = (\[.*?\]);/.exec(textOf(dist, "service-worker.js")) ?? [];
  const files: string[] = JSON.parse(list);
  expect(files).toEqual(expect.arrayContaining(["", "ar/", "data/small/map.json"]));
  expect(files.filter((path) => /^v\/|^hosting\/|oembed|CHANGES|embed\//.test(path))).toEqual([]);
  const before = textOf(dist, "service-worker.js");
  expect(before).not.toContain(version);
});
