import type { SiteFile, SiteFiles } from "./files";
import { type Finding, fail, ok, warn } from "./finding";
import type { PageFacts } from "./page";
import { readPolicies, takenAway } from "./policy";

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
    ({ role, text }) => role !== "font" && role !== "basemap" && text.length > worthwhile,
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

/** Whether pieces of the basemap can be had. */
export function rangeFinding(files: SiteFiles): Finding | undefined {
  const file = files.get("basemap");
  if (!file?.answer || file.answer.status >= 300) return undefined;
  const { status, headers: sent, text } = file.answer;
  if (status !== 206 || !/^bytes 0-15\//.test(sent.get("content-range") ?? ""))
    return warn(
      "range",
      "the host ignores Range requests: the basemap is downloaded whole",
      "Let the host answer Range requests on basemaps/*.pmtiles.",
    );
  if (sent.get("content-encoding") || !text.startsWith("PMTiles"))
    return fail(
      "range",
      "pieces of the basemap come changed",
      "Let the host not compress *.pmtiles, nor anything between it and readers.",
    );
  return ok("range", "pieces of the basemap can be had");
}

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
    /^(page|data|records|service worker|basemap)$/.test(role),
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
