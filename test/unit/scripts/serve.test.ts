import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Exchange, partAsked, type Served, serve } from "../../../scripts/serve.js";

const text = "What happened, where and when. ".repeat(100);
let folder: string;
let site: Served;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-serve-"));
  mkdirSync(join(folder, "site", "data"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "site", "link.txt"));
  writeFileSync(join(folder, "site", "index.html"), "<h1>Page</h1>");
  writeFileSync(join(folder, "site", "data", "incidents.geojson"), text);
  writeFileSync(join(folder, "site", "base.pmtiles"), "0123456789");
  writeFileSync(join(folder, "site", "empty.json"), "");
  site = await serve(join(folder, "site"), { onExchange: (exchange) => exchanges.push(exchange) });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, site.url), { headers, redirect: "manual" });

/** The status for a path that is sent as it is: fetch would tidy its dots away. */
const statusOfRaw = (path: string) =>
  new Promise((done) => request(site.url, { path }, (response) => done(response.resume().statusCode)).end());

test("every file may be read by a page in a sandboxed iframe", async () => {
  expect((await ask("base.pmtiles")).headers.get("access-control-allow-origin")).toBe("*");
  expect((await ask("missing")).headers.get("access-control-allow-origin")).toBe("*");
});

test("files are sent with the type that browsers insist on", async () => {
  expect((await ask("")).headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect((await ask("data/incidents.geojson")).headers.get("content-type")).toMatch("application/geo+json");
  expect((await ask("base.pmtiles")).headers.get("content-type")).toBe("application/vnd.pmtiles");
});

test("a range of bytes is answered with those bytes and no others", async () => {
  const response = await ask("base.pmtiles", { range: "bytes=2-4" });
  expect([response.status, await response.text()]).toEqual([206, "234"]);
  expect(response.headers.get("content-range")).toBe("bytes 2-4/10");
});

test("a range beyond the end of the file is refused", async () => {
  const response = await ask("base.pmtiles", { range: "bytes=10-" });
  expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

test("a host that ignores ranges sends the whole file", async () => {
  const plain = await serve(join(folder, "site"), { range: false });
  const response = await fetch(`${plain.url}base.pmtiles`, { headers: { range: "bytes=2-4" } });
  expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
  expect(response.headers.get("accept-ranges")).toBeNull();
  await plain.close();
});

test("the bytes of any range are those of the file from its first to its last", () => {
  const bounds = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
  fc.assert(
    fc.property(bounds, ([size, from, length]) => {
      const whole = Array.from({ length: size }, (_, index) => index);
      const cut = (header: string) => {
        const part = partAsked(header, size);
        return part === "beyond" || part === undefined ? part : whole.slice(part.first, part.last + 1);
      };
      const expected = whole.slice(from, from + length + 1);
      expect(cut(`bytes=${from}-${from + length}`)).toEqual(from < size ? expected : "beyond");
      expect(cut(`bytes=${from}-`)).toEqual(from < size ? whole.slice(from) : "beyond");
      expect(cut(`bytes=-${length}`)).toEqual(length > 0 && size > 0 ? whole.slice(-length) : "beyond");
    }),
  );
});

test("text is compressed for those who ask, and reads the same", async () => {
  for (const encoding of ["br", "gzip"]) {
    const response = await ask("data/incidents.geojson", { "accept-encoding": encoding });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(Number(response.headers.get("content-length"))).toBeLessThan(text.length / 5);
    expect(await response.text()).toBe(text);
  }
  const plain = await ask("data/incidents.geojson", { "accept-encoding": "br;q=0, identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
});

test("an observer is told the bytes as sent, after compression", async () => {
  exchanges.length = 0;
  const response = await ask("data/incidents.geojson", { "accept-encoding": "gzip" });
  await response.text();
  const bytes = Number(response.headers.get("content-length"));
  await expect.poll(() => exchanges).toMatchObject([{ path: "/data/incidents.geojson", status: 200, bytes }]);
});

test("nothing outside the folder is served, by dots, encoded dots or links", async () => {
  for (const path of [
    "/../secret.txt",
    "/data/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/link.txt",
  ]) {
    expect(await statusOfRaw(path), path).toBe(404);
  }
  expect(await statusOfRaw("/%zz")).toBe(400);
  expect(await statusOfRaw("/a%00b")).toBe(400);
});

test("a folder is shown by its page, at an address that ends in a slash", async () => {
  expect(await (await ask("")).text()).toBe("<h1>Page</h1>");
  const response = await ask("data");
  expect([response.status, response.headers.get("location")]).toEqual([301, "data/"]);
  expect((await ask("data/")).status).toBe(404);
});

test("an empty file is answered", async () => {
  expect(await (await ask("empty.json", { "accept-encoding": "identity" })).text()).toBe("");
});

test("an unchanged file is not sent twice", async () => {
  const tag = (await ask("base.pmtiles")).headers.get("etag") ?? "";
  expect((await ask("base.pmtiles", { "if-none-match": tag })).status).toBe(304);
});

test("a port that is taken is passed over", async () => {
  const taken = Number(new URL(site.url).port);
  const next = await serve(join(folder, "site"), { port: taken, lastPort: taken + 20 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
  await next.close();
  await expect(serve(join(folder, "site"), { port: taken })).rejects.toThrow("EADDRINUSE");
});

test("a folder that is missing is named, with how to make it", async () => {
  await expect(serve(join(folder, "missing"))).rejects.toThrow(/missing.*npm run build/);
});
