import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsInWindow } from "../../../src/core/visible";
import { readFolder } from "../../../src/dataset/folder";
import { writeSite } from "../../../src/site/site";
import { builtSite, Page, putMap } from "./builtSite";

const second = "another";
const origin = "https://example.org/maps";
let dist = "";
const embeds = ["", `${second}/`].flatMap((map) =>
  ["", "ar/", "fr/"].map((language) => ({ path: `${map}embed/${language}`, full: `${map}${language}` })),
);
const pageAt = (path: string) => new Page(dist, `${path}index.html`);

beforeAll(async () => {
  dist = builtSite();
  putMap(dist, second);
  await writeSite({ dist, origin });
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

test("a page for frames is marked as such and names its map, and the full pages as its home", () => {
  for (const { path, full } of embeds) {
    const page = pageAt(path);
    const { attributes } = page.all("div", { id: "daymark" })[0]!;
    expect(attributes, path).toHaveProperty("data-embed");
    const map = full.startsWith(second) ? second : "small";
    expect(page.target(`${attributes["data-map"]}map.json`)?.path, path).toBe(`data/${map}/map.json`);
    expect(page.target(attributes["data-home"] ?? "")?.path, path).toBe(
      full.startsWith(second) ? `${second}/index.html` : "index.html",
    );
  }
  expect(pageAt("").all("div", { id: "daymark" })[0]?.attributes).not.toHaveProperty("data-embed");
});

test("search engines are led from it to the full page in the same language, and find it in no sitemap", () => {
  const sitemap = readFileSync(join(dist, "sitemap.xml"), "utf8");
  expect(sitemap).not.toContain("embed/");
  for (const { path, full } of embeds) {
    const page = pageAt(path);
    expect(page.all("meta", { name: "robots", content: "noindex" }), path).toHaveLength(1);
    const canonical = page.all("link", { rel: "canonical" }).map(({ attributes }) => attributes.href);
    expect(canonical, path).toEqual([`${origin}/${full}`]);
    expect(page.html, path).not.toContain("application/ld+json");
  }
});

test("without the site's address no address is made up for it", async () => {
  const plain = builtSite();
  await writeSite({ dist: plain });
  const page = new Page(plain, "embed/index.html");
  expect(page.all("link", { rel: "canonical" })).toEqual([]);
  expect(page.all("meta", { name: "robots", content: "noindex" })).toHaveLength(1);
  rmSync(plain, { recursive: true });
});

test("without script it shows headline, pictures and every incident of the first view, each leading to the full page in a tab of its own", async () => {
  const { dataset } = await readFolder(join(dist, "data/small"));
  const { incidents, config } = dataset!;
  const ids = rowsInWindow(dataset!, config.window).rows.map((row) => incidents[row]!.id);
  for (const { path, full } of embeds.slice(0, 3)) {
    const page = pageAt(path);
    expect(page.all("h1"), path).toHaveLength(1);
    expect(page.all("svg", { class: "still-middle" }), path).toHaveLength(1);
    const links = page.all("a").filter(({ attributes }) => attributes.href?.includes("#incident="));
    expect(
      links.map(({ attributes }) => page.target(attributes.href ?? "")),
      path,
    ).toEqual(ids.map((id) => ({ path: `${full}index.html`, fragment: `incident=${id}` })));
    expect(
      page.all("a", { class: "full-map" }).map(({ attributes }) => page.target(attributes.href!)),
    ).toEqual([{ path: `${full}index.html`, fragment: "" }]);
    for (const { attributes } of [...links, ...page.all("a", { class: "full-map" })])
      expect(attributes).toMatchObject({ target: "_blank", rel: "noopener noreferrer" });
  }
});

test("what an article does not need is left to the full page", () => {
  const classes = pageAt("embed/")
    .valuesOf("class")
    .flatMap((each) => each.split(" "));
  for (const part of ["languages", "clock-switch", "search", "filters", "list-switch", "toll-button"])
    expect(classes).not.toContain(part);
  expect(classes).toContain("play-controls");
});
