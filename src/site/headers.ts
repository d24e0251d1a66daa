import { siteAddressFrom } from "./siteAddress";

/** Files of a site that a header is for. */
export type Where =
  /** All. */
  | "everything"
  /** Pages: folders, and files that end with .html. */
  | "pages"
  /** `assets/`, in the site's root and in each frozen version: their names change with their content. */
  | "assets"
  /** All but those. */
  | "others"
  /** The script that draws pictures beside the page. */
  | "picture worker";

export interface HeaderRule {
  readonly where: Where;
  readonly name: string;
  readonly value: string;
}

/** How long browsers may use what never changes under its name. */
const lasting = "public, max-age=31536000, immutable";

/**
 * What a host is to send: one table, of which the files for each kind of host are made. `pagePolicy` is the policy that the
 * pages carry themselves.
 *
 * - A page in a sandbox has no origin of its own, so that every file is read across origins there.
 * - Corrections are seen at once: whatever can change is asked for anew. That holds for frozen versions too, since one
 *   that endangers somebody must be gone as soon as it is deleted.
 * - The policy is sent with pages alone. A worker follows the policy of its own answer: with the page's, the one that draws
 *   pictures could not compile its WebAssembly. It has a policy of its own, which allows that and little else.
 */
export function headerRules(pagePolicy: string, siteOrigin?: string): readonly HeaderRule[] {
  return [
    { where: "everything", name: "Access-Control-Allow-Origin", value: "*" },
    { where: "everything", name: "Cross-Origin-Resource-Policy", value: "cross-origin" },
    { where: "everything", name: "X-Content-Type-Options", value: "nosniff" },
    { where: "everything", name: "Referrer-Policy", value: "no-referrer" },
    { where: "assets", name: "Cache-Control", value: lasting },
    { where: "others", name: "Cache-Control", value: "no-cache" },
    { where: "pages", name: "Content-Security-Policy", value: pagePolicy },
    { where: "picture worker", name: "Content-Security-Policy", value: workerPolicy(siteOrigin) },
  ];
}

/** The policy of the script that draws pictures: it fetches letters and code of the site, and compiles WebAssembly. */
export function workerPolicy(siteOrigin?: string): string {
  const address = siteAddressFrom(siteOrigin);
  const own = address ? `'self' ${new URL(address).origin}` : "'self'";
  return ["default-src 'none'", `script-src ${own} 'wasm-unsafe-eval'`, `connect-src ${own}`].join("; ");
}

/** Types by the end of a file's name: those that hosts often lack or get wrong. Texts are UTF-8. */
export const contentTypes: Readonly<Record<string, string>> = {
  bib: "application/x-bibtex; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  geojsonl: "application/geo+json-seq; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  pmtiles: "application/vnd.pmtiles",
  ttf: "font/ttf",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  woff2: "font/woff2",
};

/** Types that are worth compressing. Not the basemap: its pieces are compressed in it, and are asked for by their bytes. */
export const compressedTypes = [
  "application/geo+json",
  "application/geo+json-seq",
  "application/json",
  "application/wasm",
  "application/x-bibtex",
  "font/ttf",
  "image/svg+xml",
  "text/css",
  "text/csv",
  "text/html",
  "text/javascript",
  "text/markdown",
  "text/plain",
  "text/xml",
] as const;
