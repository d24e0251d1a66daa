import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { type Language, languages, textIn } from "../core/text.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { type MethodText, methodFolder, methodPage, sectionIds } from "./method-html.ts";
import { themeRules } from "./theme-css.ts";

/** The folder of the map that a page shows, with a slash at its end: the page names it in `data-map`. */
const dataFolderOf = (html: string): string | undefined => /\bdata-map="([^"]+)"/.exec(html)?.[1];

function textsIn(folder: string): readonly MethodText[] {
  return languages.flatMap((language) => {
    const file = join(folder, `method.${language}.md`);
    return existsSync(file) ? [{ language, markdown: readFileSync(file, "utf8") }] : [];
  });
}

/** Colours, fonts and the page's own rules in one sheet, which lies one folder below the site's root. */
const styleSheet = (root: string): string =>
  [
    themeRules(),
    readFileSync(join(root, "src/theme/fonts.css"), "utf8").replaceAll('url("/fonts/', 'url("../fonts/'),
    readFileSync(join(root, "src/site/method.css"), "utf8"),
  ].join("\n");

/** The pages of the map that `index.html` shows, by language. None where its folder has no `method.….md`. */
function pagesOf(root: string, styleSheetAddress: string, policy: string): ReadonlyMap<Language, string> {
  const dataFolder = dataFolderOf(readFileSync(join(root, "index.html"), "utf8"));
  const texts = dataFolder === undefined ? [] : textsIn(join(root, dataFolder));
  if (dataFolder === undefined || texts.length === 0) return new Map();
  const { title } = JSON.parse(readFileSync(join(root, dataFolder, "map.json"), "utf8"));
  const first = texts.find(({ language }) => language === "en") ?? texts[0]!;
  const ids = sectionIds(first.markdown);
  return new Map(
    texts.map((text) => [
      text.language,
      methodPage(text, ids, {
        mapTitle: textIn(title, text.language).text,
        dataFolder,
        styleSheet: styleSheetAddress,
        contentSecurityPolicy: policy,
        languages: texts.map(({ language }) => language),
      }),
    ]),
  );
}

const served = /^\/method\/(?:(ar|fr)\/)?(?:index\.html)?(?:\?.*)?$/;
const servedStyle = "method/method.css";

/**
 * Publishes `method.en.md`, `method.ar.md` and `method.fr.md` of the map's folder as pages without script, at `method/`,
 * `method/ar/` and `method/fr/`, and tells the map of them: `<link rel="help" hreflang="ar">` in its head. Makes them anew
 * at each request while developing.
 */
export function methodPages(): Plugin {
  let root = "";
  return {
    name: "daymark-method-pages",
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? "";
        if (address.split("?")[0] === `/${servedStyle}`) {
          response.setHeader("content-type", "text/css; charset=utf-8");
          return response.end(styleSheet(root));
        }
        const match = served.exec(address);
        const page =
          match && pagesOf(root, servedStyle, contentSecurityPolicy()).get((match[1] ?? "en") as Language);
        if (!page) return next();
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(page);
      });
    },
    transformIndexHtml(html) {
      const folder = dataFolderOf(html);
      return (folder === undefined ? [] : textsIn(join(root, folder))).map(({ language }) => ({
        tag: "link",
        attrs: { rel: "help", hreflang: language, href: `./${methodFolder(language)}` },
        injectTo: "head",
      }));
    },
    generateBundle() {
      const policy = contentSecurityPolicy(process.env.SITE_ORIGIN);
      if (pagesOf(root, "", policy).size === 0) return;
      const sheet = this.emitFile({ type: "asset", name: "method.css", source: styleSheet(root) });
      for (const [language, page] of pagesOf(root, this.getFileName(sheet), policy)) {
        this.emitFile({ type: "asset", fileName: `${methodFolder(language)}index.html`, source: page });
      }
    },
  };
}
