import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine } from "../../../src/cli/doctor/examine";
import type { Finding } from "../../../src/cli/doctor/finding";
import { readPolicies, takenAway } from "../../../src/cli/doctor/policy";
import { createVisit } from "../../../src/cli/doctor/visit";
import { contentSecurityPolicy } from "../../../src/site/content-security-policy";
import { headerRules } from "../../../src/site/headers";
import { atTerminal } from "./atTerminal";
import { type PublishedSite, publishedSite } from "./publishedSite";

let site: PublishedSite;
beforeAll(async () => {
  site = await publishedSite();
}, 60_000);
afterAll(() => site.close());

/** How a host changes what it sends: headers by name, null for one that it does not send. */
type Change = (path: string) => {
  status?: number;
  body?: string;
  headers?: Readonly<Record<string, string | null>>;
};

/** What is found where the host of the site sends other things than it should. */
async function examined(change: Change = () => ({}), address = site.url): Promise<readonly Finding[]> {
  const altered: typeof fetch = async (asked, init) => {
    const response = await fetch(asked, init);
    const { status = response.status, body, headers: changed = {} } = change(new URL(String(asked)).pathname);
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(changed))
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    return new Response(body ?? (await response.arrayBuffer()), { status, headers });
  };
  return examine(address, createVisit({ fetch: altered, patience: 5000 }));
}

const about = (findings: readonly Finding[], subject: string) =>
  findings.find((each) => each.about === subject);
const unwell = (findings: readonly Finding[]) =>
  findings.filter(({ grade }) => grade !== "ok").map(({ about: subject, grade }) => `${grade} ${subject}`);

/** A host that sends what the table says. */
const asInTable: Change = (path) => {
  const rules = headerRules(contentSecurityPolicy(site.url), site.url).filter(
    ({ where }) =>
      where === "everything" ||
      where === (path.includes("/assets/") ? "assets" : "others") ||
      (where === "pages" && /(\/|\.html)$/.test(path)) ||
      (where === "picture worker" && path.includes("pictureWorker")),
  );
  return { headers: Object.fromEntries(rules.map(({ name, value }) => [name, value])) };
};

test("a site whose host sends what the table of headers says is well in every respect", async () => {
  const findings = await examined(asInTable);
  expect(findings.filter(({ grade }) => grade !== "ok")).toEqual([]);
  expect(findings.map((each) => each.about)).toEqual([
    "page",
    "https",
    "pages",
    "not found",
    "files",
    "frames",
    "cors",
    "policy",
    "types",
    "compression",
    "range",
    "caching",
    "cookies",
    "address",
    "oembed",
    "frozen",
  ]);
});

test("the server for trying a site out is well but for asking for assets at each visit", async () => {
  expect(unwell(await examined())).toEqual(["warn caching"]);
});

test("each page of the site can be named: one in another language, one for frames, a frozen one", async () => {
  const frozen = about(await examined(), "frozen")!.said;
  for (const path of ["ar/", "fr/index.html", "embed/", frozen, `${frozen}ar/`])
    expect(unwell(await examined(asInTable, site.url + path)), path).toEqual([]);
});

const only = (grade: string, subject: string) => [`${grade} ${subject}`];

test("every fault of a host is told under its own name, with how to mend it", async () => {
  const send =
    (headers: Record<string, string | null>, where: RegExp = /./): Change =>
    (path) => {
      const sent = asInTable(path);
      return where.test(path) ? { ...sent, headers: { ...sent.headers, ...headers } } : sent;
    };
  const own = contentSecurityPolicy(site.url);
  const faults: readonly (readonly [string, Change, readonly string[]])[] = [
    ["no CORS", send({ "access-control-allow-origin": null }), only("fail", "cors")],
    ["no CORS for fonts", send({ "access-control-allow-origin": null }, /woff2$/), only("fail", "cors")],
    [
      "CORS for one site",
      send({ "access-control-allow-origin": "https://a.example.org" }),
      only("fail", "cors"),
    ],
    [
      "files for the same site",
      send({ "cross-origin-resource-policy": "same-origin" }),
      only("fail", "cors"),
    ],
    ["X-Frame-Options", send({ "x-frame-options": "SAMEORIGIN" }), only("fail", "frames")],
    [
      "no ancestors",
      send({ "content-security-policy": `${own}; frame-ancestors 'none'` }, /\/$/),
      only("fail", "frames"),
    ],
    [
      "some ancestors",
      send({ "content-security-policy": `${own}; frame-ancestors https://a.example.org` }, /\/$/),
      only("warn", "frames"),
    ],
    [
      "narrow policy",
      send({ "content-security-policy": "default-src 'self'" }, /\/$/),
      only("fail", "policy"),
    ],
    [
      "boxed",
      send({ "content-security-policy": `${own}; sandbox allow-scripts` }, /\/$/),
      only("fail", "policy"),
    ],
    ["policy everywhere", send({ "content-security-policy": own }), only("fail", "policy")],
    ["scripts as text", send({ "content-type": "text/plain" }, /\.js$/), only("fail", "types")],
    ["tables without a charset", send({ "content-type": "text/csv" }, /\.csv$/), only("warn", "types")],
    [
      "WebAssembly as bytes",
      send({ "content-type": "application/octet-stream" }, /\.wasm$/),
      only("warn", "types"),
    ],
    ["not compressed", send({ "content-encoding": null }), only("warn", "compression")],
    ["old data", send({ "cache-control": "max-age=86400" }, /\.json$/), only("warn", "caching")],
    ["caching left open", send({ "cache-control": null }, /\/$/), only("warn", "caching")],
    ["assets each time", send({ "cache-control": "no-store" }, /assets/), only("warn", "caching")],
    ["cookies", send({ "set-cookie": "visitor=1" }, /\/$/), only("warn", "cookies")],
  ];
  for (const [fault, change, expected] of faults) {
    const findings = await examined(change);
    expect([fault, unwell(findings)]).toEqual([fault, expected]);
    expect(findings.find(({ grade }) => grade !== "ok")!.mend, fault).toMatch(/./);
  }
});

test("files that are not there, or are one page for all, are told by their addresses", async () => {
  const lost =
    (path: RegExp, status = 404): Change =>
    (asked) =>
      path.test(asked) ? { status, body: "", headers: {} } : asInTable(asked);
  expect(about(await examined(lost(/embed\/fr\//)), "pages")).toMatchObject({
    grade: "fail",
    said: expect.stringContaining(`${site.url}embed/fr/`),
  });
  expect(about(await examined(lost(/loader\.js/)), "pages")?.said).toContain("loader.js");
  expect(about(await examined(lost(/service-worker/)), "files")).toMatchObject({ grade: "fail" });
  expect(about(await examined(lost(/pmtiles/, 500)), "files")?.said).toContain("answers 500");
  expect(about(await examined(lost(/oembed/)), "oembed")).toMatchObject({ grade: "fail" });
  expect(about(await examined(lost(/\/v\//)), "frozen")).toMatchObject({ grade: "fail" });
  expect(about(await examined(lost(/CHANGES/)), "frozen")).toMatchObject({ grade: "warn" });
  const forAll: Change = (path) =>
    path.includes("no-such-file") ? { status: 200, body: "<!doctype html>" } : asInTable(path);
  expect(about(await examined(forAll), "not found")).toMatchObject({ grade: "warn" });
});

test("an oEmbed answer that is none, or whose frame leads nowhere, is told", async () => {
  const answers = [
    "{",
    '{"version":"1.0","type":"link"}',
    '{"version":"1.0","type":"rich","html":"<iframe src=\\"javascript:1\\">"}',
  ];
  for (const body of answers)
    expect(
      about(await examined((path) => (path.endsWith("oembed.json") ? { body } : asInTable(path))), "oembed"),
      body,
    ).toMatchObject({ grade: "fail" });
});

test("an archive that comes changed, or whole, is told", async () => {
  const changed: Change = (path) => (path.endsWith(".pmtiles") ? { body: "\x1f\x8b" } : asInTable(path));
  expect(about(await examined(changed), "range")).toMatchObject({ grade: "fail" });
  const whole = await publishedSite({ range: false });
  expect(about(await examined(asInTable, whole.url), "range")).toMatchObject({ grade: "warn" });
  await whole.close();
});

test("a plain address elsewhere than on this computer fails, as articles would show nothing", async () => {
  const here: typeof fetch = (asked, init) =>
    fetch(String(asked).replace("http://maps.example.org/", site.url), init);
  const findings = await examine(
    "http://maps.example.org/",
    createVisit({
      fetch: async (asked, init) => {
        const response = await here(asked, init);
        return new Response(await response.arrayBuffer(), {
          status: response.status,
          headers: response.headers,
        });
      },
      patience: 5000,
    }),
  );
  expect(about(findings, "https")).toMatchObject({ grade: "fail" });
  expect(about(findings, "address")).toMatchObject({
    grade: "warn",
    said: expect.stringContaining(site.url),
  });
});

const daymark = (...args: string[]) => atTerminal("doctor", ...args);

test("at a terminal: a line for each subject, how to mend under those that need it, a sum, and the exit code", async () => {
  const { code, out } = await daymark(`${site.url}#from=2025-03-07`);
  expect(code).toBe(0);
  expect(out).toMatch(/^ok {4}page {9}http:\/\/127\.0\.0\.1:\d+\/$/m);
  expect(out).toMatch(/^warn {2}caching .*\n +to mend: .*immutable/m);
  expect(out.split("\n").at(-1)).toBe("15 ok, 1 warning");
  expect((await daymark(site.url, "--strict")).code).toBe(1);
});

test("for programs the same as JSON", async () => {
  const { code, out } = await daymark(site.url, "--json");
  const { isWell, findings } = JSON.parse(out);
  expect([code, isWell, findings.length]).toEqual([0, true, 16]);
});

test("a site that does not know its address, and lacks a page, is told so and fails", async () => {
  const other = await publishedSite({ encodings: [] }, false);
  rmSync(join(other.dist, "ar/index.html"));
  const { code, out } = await daymark(other.url);
  expect(code).toBe(1);
  for (const said of [
    /^fail {2}pages .*\/ar\//m,
    /^warn {2}address/m,
    /^warn {2}oembed/m,
    /^warn {2}compression/m,
  ])
    expect(out).toMatch(said);
  await other.close();
});

test("no page, another site's page, nobody there, nobody answering in time: told in a line, and nothing hangs", async () => {
  const other = createServer((request, response) => {
    if (request.url === "/slow/") return;
    response.writeHead(request.url === "/other/" ? 200 : 404, { "content-type": "text/html" });
    response.end("<!doctype html><title>Another site\u001b[2J</title>");
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/`;
  for (const [path, said] of [
    ["", "answers 404"],
    ["other/", "no page of a map"],
    ["slow/", "no answer within 0.3 seconds"],
  ] as const) {
    const { code, out } = await daymark(base + path, "--timeout", "0.3");
    expect([code, out]).toEqual([1, expect.stringContaining(said)]);
  }
  other.closeAllConnections();
  await new Promise((done) => other.close(done));
  expect(await daymark(base)).toMatchObject({ code: 1, out: expect.stringContaining("fail  page") });
});

test("an answer without an end is cut, not waited for", async () => {
  const other = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const send = () => {
      while (response.write("x".repeat(100_000)));
      response.once("drain", send);
    };
    send();
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as AddressInfo;
  const { code, out } = await daymark(`http://127.0.0.1:${port}/`);
  expect([code, out]).toEqual([1, expect.stringContaining("no page of a map")]);
  other.closeAllConnections();
  await new Promise((done) => other.close(done));
});

test("no address, two, one of a file, a wrong timeout, an unknown option: wrong usage", async () => {
  for (const args of [
    [],
    [site.url, site.url],
    ["maps"],
    ["file:///etc/passwd"],
    [site.url, "--timeout", "soon"],
    [site.url, "--strikt"],
  ])
    expect([args, (await daymark(...args)).code]).toEqual([args, 2]);
  expect(await daymark("--help")).toMatchObject({ code: 0, out: expect.stringContaining("daymark doctor") });
});

test("a policy takes nothing from itself, nor does one that allows more; one that allows nothing takes all", () => {
  const origin = "https://maps.example.org";
  const [own] = readPolicies(contentSecurityPolicy(origin));
  const taken = (text: string) => readPolicies(text).flatMap((policy) => takenAway(own!, policy, origin));
  expect(taken(contentSecurityPolicy(origin))).toEqual([]);
  expect(taken("")).toEqual([]);
  expect(taken("frame-ancestors 'none'; upgrade-insecure-requests")).toEqual([]);
  expect(taken("default-src * data: blob:")).toEqual([]);
  expect(taken(`script-src 'self' ${origin}; worker-src 'self' ${origin}`)).toEqual(["worker-src data:"]);
  expect(taken("img-src https:, font-src 'none'")).toEqual([
    "img-src data:",
    "img-src blob:",
    "font-src 'self'",
    "font-src https://maps.example.org",
  ]);
  const source = fc.constantFrom(
    "'self'",
    "data:",
    "blob:",
    "*",
    "https:",
    origin,
    "https://other.example.org",
  );
  const directive = fc.constantFrom(
    "script-src",
    "img-src",
    "worker-src",
    "default-src",
    "frame-src",
    "child-src",
  );
  fc.assert(
    fc.property(fc.dictionary(directive, fc.array(source, { minLength: 1 })), (policy) => {
      const text = Object.entries(policy)
        .map(([name, sources]) => `${name} ${sources.join(" ")}`)
        .join("; ");
      for (const each of readPolicies(text)) expect(takenAway(each, each, origin)).toEqual([]);
    }),
  );
});
