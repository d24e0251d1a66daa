import type { SiteFile, SiteFiles } from "./files";
import { type Finding, fail, ok, warn } from "./finding";
import type { PageFacts } from "./page";
import { readPolicies, takenAway } from "./policy";
import type { Answer } from "./visit";

/** Files that answered, by role and answer. */
const answered = (files: SiteFiles) =>
  [...files.values()].flatMap(({ role, answer }) =>
    answer && answer.status < 300 ? [{ role, ...answer }] : [],
  );

const rolesOf = (found: readonly { readonly role: string }[]): string =>
  found.map(({ role }) => role).join(", ");
const headers = "The files in hosting/ and _headers of the built site send it.";

/** Whether a page in a sandbox may read every file. */
export function corsFinding(files: SiteFiles): Finding {
  const all = answered(files);
  const lacking = all.filter(({ role, headers: sent }) => {
    const origin = sent.get("access-control-allow-origin");
    return role !== "page" && origin !== "*" && origin !== "null";
  });
  const kept = all.filter(({ headers: sent }) =>
    /same-(origin|site)/.test(sent.get("cross-origin-resource-policy") ?? ""),
  );
  if (kept.length > 0)
    return fail(
      "cors",
      `Cross-Origin-Resource-Policy keeps other sites' frames from: ${rolesOf(kept)}`,
      'Send "Cross-Origin-Resource-Policy: cross-origin", or none.',
    );
  if (lacking.length > 0)
    return fail(
      "cors",
      `no Access-Control-Allow-Origin: ${rolesOf(lacking)}. In WordPress and other sandboxes the map stays blank`,
      `Send "Access-Control-Allow-Origin: *" with every file. ${headers}`,
    );
  return ok("cors", "every file may be read from a sandboxed frame");
}

/** Whether articles may show the map in a frame. */
export function framesFinding({ answer }: SiteFile): Finding {
  const sent = answer!.headers;
  const forbidden = sent.get("x-frame-options");
  if (forbidden)
    return fail(
      "frames",
      `X-Frame-Options: ${forbidden} forbids frames`,
      "Remove X-Frame-Options from the host's answers.",
    );
  const ancestors = readPolicies(sent.get("content-security-policy") ?? "").flatMap(
    (policy) => policy.get("frame-ancestors") ?? [],
  );
  if (ancestors.length === 0 || ancestors.includes("*"))
    return ok("frames", "every site may show the map in a frame");
  if (ancestors.every((each) => each === "'none'" || each === "'self'"))
    return fail(
      "frames",
      `frame-ancestors ${ancestors.join(" ")} forbids frames on other sites`,
      "Remove frame-ancestors from the host's policy, or name the sites of your articles.",
    );
  return warn(
    "frames",
    `only these sites may show the map in a frame: ${ancestors.join(" ")}`,
    "If an article's frame stays empty, add the article's site to frame-ancestors.",
  );
}

/** Whether the page has its policy, and the host's own takes nothing from it. */
export function policyFinding(page: PageFacts, files: SiteFiles): Finding {
  const [own] = readPolicies(page.policy ?? "");
  if (!own)
    return fail(
      "policy",
      "the page carries no security policy",
      "Publish what npm run build makes, unchanged.",
    );
  const { origin } = new URL(page.address);
  const sent = files.get("page")!.answer!.headers.get("content-security-policy") ?? "";
  const policies = readPolicies(sent);
  const taken = policies.flatMap((policy) => takenAway(own, policy, origin));
  const isBoxed = policies.some((policy) => policy.has("sandbox"));
  if (taken.length > 0 || isBoxed)
    return fail(
      "policy",
      `the host's Content-Security-Policy takes away: ${[...taken, ...(isBoxed ? ["sandbox"] : [])].join("; ")}`,
      `Send the page's own policy, or none. ${headers}`,
    );
  const worker = files.get("picture worker")?.answer?.headers.get("content-security-policy") ?? "";
  const isStopped = readPolicies(worker).some((policy) => {
    const sources = policy.get("script-src") ?? policy.get("default-src");
    return (
      sources !== undefined && !sources.includes("'wasm-unsafe-eval'") && !sources.includes("'unsafe-eval'")
    );
  });
  if (isStopped)
    return fail(
      "policy",
      "the worker that makes pictures is sent with a policy under which it cannot work: script-src lacks 'wasm-unsafe-eval'",
      `Send the policy with pages only, not with assets/. ${headers}`,
    );
  return ok("policy", policies.length > 0 ? "the page's, and the host's allows as much" : "the page's own");
}

const expectedTypes: Readonly<Record<string, { readonly form: RegExp; readonly isNeeded: boolean }>> = {
  page: { form: /^text\/html/, isNeeded: true },
  script: { form: /^(text|application)\/(x-)?javascript/, isNeeded: true },
  "service worker": { form: /^(text|application)\/(x-)?javascript/, isNeeded: true },
  "picture worker": { form: /^(text|application)\/(x-)?javascript/, isNeeded: true },
  style: { form: /^text\/css/, isNeeded: true },
  data: { form: /json/, isNeeded: false },
  records: { form: /json/, isNeeded: false },
  events: { form: /parquet|octet-stream|json|^text\/csv|^text\/tab-separated-values/, isNeeded: false },
  counts: { form: /parquet|octet-stream/, isNeeded: false },
  table: { form: /^text\/csv;\s*charset="?utf-8/i, isNeeded: false },
  wasm: { form: /^application\/wasm/, isNeeded: false },
};

/** Whether files are called by their types. */
export function typesFinding(files: SiteFiles): Finding {
  const wrong = answered(files).flatMap(({ role, headers: sent }) => {
    const [type, expected] = [sent.get("content-type") ?? "none", expectedTypes[role]];
    const isPage = role !== "page" && /html/i.test(type);
    if (isPage) return [{ role, type, isNeeded: true }];
    return expected && !expected.form.test(type) ? [{ role, type, isNeeded: expected.isNeeded }] : [];
  });
  if (wrong.length === 0) return ok("types", "files are called by their types");
  const said = wrong.map(({ role, type }) => `${role} as ${type}`).join(", ");
  const mend = `Set the types that hosting/ names. ${headers}`;
  return wrong.some(({ isNeeded }) => isNeeded) ? fail("types", said, mend) : warn("types", said, mend);
}

/** Shorter ones gain nothing. Characters. */
const worthwhile = 2000;

/** Whether texts are compressed and the basemap is not. */
export function compressionFinding(files: SiteFiles): Finding {
  const texts = answered(files).filter(
    ({ role, text, asked }) =>
      role !== "font" && role !== "basemap" && !asked.endsWith(".parquet") && text.length > worthwhile,
  );
  const plain = texts.filter(
    ({ headers: sent }) => !/br|gzip|zstd|deflate/.test(sent.get("content-encoding") ?? ""),
  );
  if (plain.length > 0)
    return warn(
      "compression",
      `not compressed: ${rolesOf(plain)}. Three to four times the bytes`,
      "Let the host compress these types: hosting/nginx.conf names them.",
    );
  return ok("compression", "texts are compressed");
}

/** Bytes of a file of events that a page fetches whole, where it cannot have pieces of it. */
const mostWholeBytes = 500_000_000;

/** A file of which readers fetch pieces, and how it begins. */
interface InPieces {
  readonly name: string;
  readonly magic: string;
  readonly pattern: string;
}

function inPieces(files: SiteFiles): readonly (InPieces & { readonly answer: Answer })[] {
  const archives = new Map<string, InPieces>([
    ["basemap", { name: "basemap", magic: "PMTiles", pattern: "basemaps/*.pmtiles" }],
    ["events", { name: "file of events", magic: "PAR1", pattern: "data/**/*.parquet" }],
    ["counts", { name: "file of counts", magic: "PAR1", pattern: "data/**/*.parquet" }],
  ]);
  return [...archives].flatMap(([role, archive]) => {
    const file = files.get(role);
    if (!file?.answer || file.answer.status >= 300 || (role === "events" && !/\.parquet$/.test(file.address)))
      return [];
    return [{ ...archive, answer: file.answer }];
  });
}

/** Whether pieces of the basemap and of a file of events can be had. Undefined where there is neither. */
export function rangeFinding(files: SiteFiles): Finding | undefined {
  const archives = inPieces(files);
  if (archives.length === 0) return undefined;
  const named = (some: typeof archives) => some.map(({ name }) => name).join(" and of the ");
  const changed = archives.filter(
    ({ magic, answer: { headers: sent, text } }) => sent.get("content-encoding") || !text.startsWith(magic),
  );
  if (changed.length > 0)
    return fail(
      "range",
      `pieces of the ${named(changed)} come changed`,
      `Let the host not compress ${patternsOf(changed)}, nor anything between it and readers. Upload in binary mode.`,
    );
  const whole = archives.filter(({ answer: { status, headers: sent } }) => {
    return status !== 206 || !/^bytes 0-15\//.test(sent.get("content-range") ?? "");
  });
  const large = whole.filter(
    ({ answer: { headers: sent } }) => Number(sent.get("content-length")) > mostWholeBytes,
  );
  const mend = `Let the host answer Range requests on ${patternsOf(whole)}.`;
  if (large.length > 0)
    return fail(
      "range",
      `the host ignores Range requests: the ${named(large)} is too large to be downloaded whole, and the map stays empty`,
      mend,
    );
  if (whole.length > 0)
    return warn(
      "range",
      `the host ignores Range requests: the ${whole.map(({ name }) => name).join(" and the ")} ${whole.length > 1 ? "are" : "is"} downloaded whole`,
      mend,
    );
  return ok("range", `pieces of the ${named(archives)} can be had`);
}

const patternsOf = (archives: readonly InPieces[]): string =>
  [...new Set(archives.map(({ pattern }) => pattern))].join(" and ");

const longest = 600;

/** How long an answer may be used without asking: seconds; undefined where the host leaves it open. */
function freshness(sent: Headers): number | undefined {
  const control = sent.get("cache-control");
  if (control === null) return undefined;
  if (/no-(cache|store)/.test(control)) return 0;
  const [, seconds] = /max-age=(\d+)/.exec(control) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}

/** Whether corrections are seen at once, and what never changes is not fetched twice. */
export function cacheFinding(files: SiteFiles): Finding {
  const changing = answered(files).filter(({ role }) =>
    /^(page|data|records|events|counts|service worker|basemap)$/.test(role),
  );
  const stale = changing.filter(
    ({ headers: sent }) => (freshness(sent) ?? Number.POSITIVE_INFINITY) > longest,
  );
  const assets = answered(files).filter(({ role }) => /^(script|style)$/.test(role));
  const asked = assets.filter(({ headers: sent }) => (freshness(sent) ?? 0) < 86_400);
  if (stale.length > 0)
    return warn(
      "caching",
      `readers may see old ones for long: ${rolesOf(stale)}`,
      `Send "Cache-Control: no-cache" with all but assets/. ${headers}`,
    );
  if (asked.length > 0)
    return warn(
      "caching",
      `asked for anew at each visit: ${rolesOf(asked)}`,
      `Send "Cache-Control: public, max-age=31536000, immutable" with assets/. ${headers}`,
    );
  return ok("caching", "corrections are seen at once, assets are kept");
}

/** Whether the host adds cookies to a site that has none. */
export function cookieFinding(files: SiteFiles): Finding {
  const setting = answered(files).filter(({ headers: sent }) => sent.has("set-cookie"));
  if (setting.length > 0)
    return warn(
      "cookies",
      `the host sets cookies: ${rolesOf(setting)}`,
      "The map needs none: turn off what sets them, or readers of articles need to be asked.",
    );
  return ok("cookies", "none");
}
