import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { readFolder } from "../../../src/dataset/folder";
import { directionOf } from "../../../src/i18n/messages";
import { writeSite } from "../../../src/site/site";
import { builtSite, filesIn, Page, putMap } from "./builtSite";

const folders: string[] = [];
const freshSite = () => {
  const dist = builtSite();
  folders.push(dist);
  return dist;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Sorts before the first map, and names its ids as that does. */
const second = "another";
const origin = "https://example.org/maps";

let dist = "";
let before: readonly string[] = [];
const written: string[] = [];
let pages: readonly Page[] = [];
const page = (path: string) => pages.find((each) => each.path === `${path}index.html`)!;

beforeAll(async () => {
  dist = freshSite();
  putMap(dist, second, ({ map }) => {
    map.title = { en: "Another map", fr: "Une autre carte" };
  });
  before = filesIn(dist);
  await writeSite({ dist, wrote: (path) => written.push(path) });
  const own = filesIn(dist).filter((path) => path.endsWith(".html") && !/^(method|v)\//.test(path));
  pages = own.map((path) => new Page(dist, path));
}, 60_000);

const mapPages = ["", "ar/", "fr/", `${second}/`, `${second}/ar/`, `${second}/fr/`];
const chapterPaths = mapPages.map((path) => `${path}chapters/rain/`);
const embedPaths = ["", `${second}/`].flatMap((map) =>
  ["", "ar/", "fr/"].map((each) => `${map}embed/${each}`),
);

test("each map has a page in every language, and so has each chapter and each page for frames; the second map lies in a folder of its own", () => {
  expect(pages.map(({ path }) => path)).toEqual(
    [...mapPages, ...chapterPaths, ...embedPaths].map((path) => `${path}index.html`).toSorted(),
  );
});

test("it tells of every file that it writes", () => {
  const isNew = (path: string) => !before.includes(path) || path === "index.html";
  expect(written.toSorted()).toEqual(filesIn(dist).filter(isNew));
});

test("every page says its language, its direction and its title, each once", () => {
  for (const [index, path] of [...mapPages, ...chapterPaths, ...embedPaths].entries()) {
    const language = languages[index % 3]!;
    expect(
      page(path)
        .all("html")
        .map(({ attributes }) => attributes),
      path,
    ).toEqual([{ lang: language, dir: directionOf(language) }]);
    expect(
      page(path)
        .html.split("</head>")[0]!
        .match(/<title>/g),
      path,
    ).toHaveLength(1);
  }
  const titleOf = (path: string) => /<title>([^<]*)<\/title>/.exec(page(path).html)?.[1];
  expect([titleOf(""), titleOf("ar/"), titleOf("fr/")]).toEqual([
    "A small map",
    "خريطة صغيرة",
    "Une petite carte",
  ]);
  expect(titleOf(`${second}/`)).toBe("Another map");
  expect(titleOf(`${second}/chapters/rain/`)).toBe("The rain · Another map");
});

test("every address on every page leads to a file that is there, however deep the page lies", () => {
  for (const each of pages) {
    const addresses = [...each.valuesOf("href"), ...each.valuesOf("src")].filter(
      (address) => !/^#/.test(address),
    );
    expect(addresses.length, each.path).toBeGreaterThan(5);
    const lost = addresses.filter((address) => {
      const target = each.target(address);
      return target && !existsSync(join(dist, target.path));
    });
    expect(lost, each.path).toEqual([]);
  }
});

test("every address that names a place in a page leads to one that is there, or opens a window of its map", () => {
  let opensWindow = 0;
  for (const each of pages) {
    for (const address of each.valuesOf("href")) {
      const { path, fragment } = each.target(address) ?? { path: "", fragment: "" };
      if (fragment === "") continue;
      const target = pages.find((other) => other.path === path);
      expect(target?.path, `${each.path}: ${address}`).toBeDefined();
      if (/^from=[\dT:-]+&to=[\dT:-]+$/.test(fragment)) opensWindow += 1;
      else expect(target!.valuesOf("id"), `${each.path}: ${address}`).toContain(fragment);
    }
  }
  expect(opensWindow, "the picture and the link of every chapter").toBe(2 * chapterPaths.length);
});

test("a chapter's page leads to its own map in its own language", () => {
  for (const [index, path] of chapterPaths.entries()) {
    const own = page(path);
    const targets = own.all("a").map(({ attributes }) => own.target(attributes.href!)!.path);
    const toMaps = targets.filter((target) => !target.includes("chapters/"));
    expect(new Set(toMaps), path).toEqual(new Set([`${mapPages[index]}index.html`]));
  }
});

test("a page tells the script where its map's records lie, where the site's root is and where its English page", () => {
  for (const [index, path] of mapPages.entries()) {
    const [place] = page(path).all("div", { id: "daymark" });
    const id = index < 3 ? "small" : second;
    const { "data-map": map, "data-root": root, "data-home": home } = place!.attributes;
    const at = (address: string | undefined) => page(path).target(address!)!.path;
    expect(at(`${map}map.json`)).toBe(`data/${id}/map.json`);
    expect(at(`${root}icon.svg`)).toBe("icon.svg");
    expect(at(home)).toBe(index < 3 ? "index.html" : `${second}/index.html`);
  }
});

test("a page tells the script of the pages on how its own map was made, and of no other map's", () => {
  for (const path of mapPages) {
    const told = page(path)
      .all("link", { rel: "help" })
      .map(({ attributes }) => [attributes.hreflang, page(path).target(attributes.href!)!.path]);
    const expected = [
      ["en", "method/index.html"],
      ["fr", "method/fr/index.html"],
    ];
    expect(told, path).toEqual(path.startsWith(second) ? [] : expected);
  }
});

test("every incident and every source is written once in a map's page, and every id is one of a kind", async () => {
  for (const [index, path] of mapPages.entries()) {
    const { dataset } = await readFolder(join(dist, "data", index < 3 ? "small" : second));
    const ids = page(path).valuesOf("id");
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      path,
    ).toEqual([]);
    const named = ids.filter((id) => id.startsWith("incident="));
    expect(named.toSorted(), path).toEqual(dataset!.incidents.map(({ id }) => `incident=${id}`).toSorted());
    expect(
      ids.filter((id) => /^s\d+$/.test(id)),
      path,
    ).toHaveLength(dataset!.sources.size);
    for (const { title } of dataset!.incidents)
      expect(page(path).html.split(`>${title.en}<`).length - 1, title.en).toBe(1);
  }
});

test("nothing in a page needs more than the policy allows: no style, no handler and no code in it", () => {
  for (const each of pages) {
    expect(each.valuesOf("style"), each.path).toEqual([]);
    expect(each.all("style"), each.path).toEqual([]);
    const handlers = each.elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => /^on/i.test(name)),
    );
    expect(handlers, each.path).toEqual([]);
    const inline = each.all("script").filter(({ attributes }) => attributes.src === undefined);
    expect(
      inline.filter(({ attributes }) => attributes.type !== "application/ld+json"),
      each.path,
    ).toEqual([]);
    expect(each.valuesOf("href").filter((address) => /^javascript:/i.test(address))).toEqual([]);
    expect(each.all("meta", { "http-equiv": "content-security-policy" }), each.path).toHaveLength(1);
  }
});

test("without the site's address none is made up: no page of our own is named whole", () => {
  for (const each of pages) {
    const absolute = [...each.valuesOf("href"), ...each.valuesOf("src"), ...each.valuesOf("content")].filter(
      (value) => /^https?:/.test(value),
    );
    const fromTheRecords = ["https://example.org/rain", "https://creativecommons.org/licenses/by/4.0/"];
    const others = absolute.filter((value) => !fromTheRecords.includes(value));
    // Whose land the map shows is named with the address of its licence.
    expect(others.filter((value) => /own\.invalid|127\.0\.0\.1|localhost|daymark/.test(value))).toEqual([]);
    for (const name of ["og:url", "og:image"]) expect(each.all("meta", { property: name })).toEqual([]);
    expect(each.all("link", { rel: "canonical" })).toEqual([]);
  }
  expect(existsSync(join(dist, "sitemap.xml"))).toBe(false);
  expect(readFileSync(join(dist, "robots.txt"), "utf8")).not.toContain("Sitemap");
});

test("with the site's address every page has its own, its picture's, and a line in the sitemap", async () => {
  const own = freshSite();
  await writeSite({ dist: own, origin });
  const sitemap = readFileSync(join(own, "sitemap.xml"), "utf8");
  const paths = [...mapPages.slice(0, 3), ...chapterPaths.slice(0, 3)];
  expect([...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)).toEqual(
    paths.map((path) => `${origin}/${path}`),
  );
  expect(readFileSync(join(own, "robots.txt"), "utf8")).toContain(`Sitemap: ${origin}/sitemap.xml`);
  const pictures = paths.map((path) => {
    const each = new Page(own, `${path}index.html`);
    const content = (name: string) =>
      each.all("meta", { property: name }).map(({ attributes }) => attributes.content);
    expect(each.all("link", { rel: "canonical" }).map(({ attributes }) => attributes.href)).toEqual([
      `${origin}/${path}`,
    ]);
    expect(content("og:url")).toEqual([`${origin}/${path}`]);
    const [picture = ""] = content("og:image");
    expect(picture.startsWith(`${origin}/cards/small/`), picture).toBe(true);
    const png = readFileSync(join(own, picture.slice(origin.length + 1)));
    expect(content("og:image:width")).toEqual([String(png.readUInt32BE(16))]);
    return picture;
  });
  expect(new Set(pictures).size, "each page has a picture of its own").toBe(paths.length);
});

test("the same site from the same files, byte for byte", async () => {
  const [one, two] = [freshSite(), freshSite()];
  await writeSite({ dist: one, origin });
  await writeSite({ dist: two, origin });
  expect(filesIn(two)).toEqual(filesIn(one));
  const differ = filesIn(one).filter(
    (path) => !readFileSync(join(one, path)).equals(readFileSync(join(two, path))),
  );
  expect(differ).toEqual([]);
});

test("a folder that was not built, or whose pages are written already, is refused with what to do", async () => {
  await expect(writeSite({ dist })).rejects.toThrow(/filled already.*"npm run build:site"/);
  const bare = freshSite();
  rmSync(join(bare, "index.html"));
  await expect(writeSite({ dist: bare })).rejects.toThrow(/no index\.html.*"npm run build:site"/);
  await expect(writeSite({ dist: join(bare, "nowhere") })).rejects.toThrow(/no index\.html/);
  const plain = freshSite();
  rmSync(join(plain, "assets/method-1.css"));
  await expect(writeSite({ dist: plain })).rejects.toThrow(/style sheet.*"npm run build:site"/);
});

test("records that cannot be read are refused with the command that tells more", async () => {
  const broken = freshSite();
  writeFileSync(join(broken, "data/small/map.json"), "{");
  await expect(writeSite({ dist: broken })).rejects.toThrow(
    `npx daymark check ${join(broken, "data", "small")}`,
  );
});

test("where one of several maps cannot be read, the site stays as it was", async () => {
  const broken = freshSite();
  putMap(broken, "zone", ({ map }) => {
    delete map.title;
  });
  const files = filesIn(broken);
  await expect(writeSite({ dist: broken })).rejects.toThrow("npx daymark check");
  expect(filesIn(broken)).toEqual(files);
  putMap(broken, "zone");
  await writeSite({ dist: broken });
  expect(existsSync(join(broken, "zone/fr/index.html"))).toBe(true);
});

test("a record that was left out is listed in every page of its map, and the others are there", async () => {
  const lacking = freshSite();
  putMap(lacking, "small", ({ incidents }) => {
    incidents.features[0].properties.incidents[0].time = "2025-13-07";
  });
  await writeSite({ dist: lacking });
  for (const path of mapPages.slice(0, 3)) {
    const each = new Page(lacking, `${path}index.html`);
    expect(each.valuesOf("id")).not.toContain("incident=mill-flood");
    expect(each.valuesOf("id")).toContain("incident=mill-closed");
    expect(each.html).toContain("2025-13-07");
  }
});

test("a map that still has the id of the one it was copied from is refused: its pages would show the other's records", async () => {
  const copied = freshSite();
  putMap(copied, second, ({ map }) => {
    map.id = "small";
  });
  await expect(writeSite({ dist: copied })).rejects.toThrow(/another.*id.*"small".*"another"/);
});

test("a map that is named like a folder of the site is refused, unless it lies in the site's root", async () => {
  for (const id of ["v", "embed", "fr", "assets"]) {
    const taken = freshSite();
    putMap(taken, id);
    const files = filesIn(taken);
    await expect(writeSite({ dist: taken }), id).rejects.toThrow(`data/${id} cannot be published`);
    expect(filesIn(taken), id).toEqual(files);
  }
});

test("a map whose basemap is not there is refused with the file's name", async () => {
  const without = freshSite();
  putMap(without, "small", ({ map }) => {
    map.basemap = "basemaps/small.pmtiles";
  });
  await expect(writeSite({ dist: without })).rejects.toThrow(/basemaps\/small\.pmtiles/);
});

test("what stands in the records as markup stands in the pages as words", async () => {
  const marked = freshSite();
  const markup = `<img src=x onerror=alert(1)> & "quoted" $& $1 </script><script>alert(1)</script>`;
  putMap(marked, "small", ({ map, incidents, sources }) => {
    map.title = map.summary = { en: markup };
    map.chapters[0].title = map.chapters[0].text = { en: markup };
    incidents.features[0].properties.incidents[0].title = { en: markup };
    sources.sources["gazette-1"].title = markup;
  });
  await writeSite({ dist: marked });
  for (const path of filesIn(marked).filter(
    (each) => each.endsWith(".html") && !/(^|\/)method\//.test(each),
  )) {
    const each = new Page(marked, path);
    expect(
      each.all("img").filter(({ attributes }) => attributes.src === "x"),
      path,
    ).toEqual([]);
    expect(each.html.match(/<script/g)?.length ?? 0, path).toBe(
      path.includes("chapters/") ? 0 : path.includes("embed/") ? 1 : 2,
    );
    expect(each.html, path).toContain("$&amp; $1");
  }
});
