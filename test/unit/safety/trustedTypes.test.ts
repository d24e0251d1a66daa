import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedScript, allowOwnScripts, type ScriptPlace } from "../../../src/safety/trustedTypes";

const page: ScriptPlace = {
  script: "https://maps.example.org/coast/assets/index-B1eODL5_.js",
  hasOpaqueOrigin: false,
};
const sandboxed: ScriptPlace = { ...page, hasOpaqueOrigin: true };
const assets = "https://maps.example.org/coast/assets/";

test("the site's own workers may be started, wherever the site lies, and its service worker at the root of the site", () => {
  for (const own of [
    `${assets}maplibre-gl-worker-DX6FIJ71.js`,
    `${assets}studio/pictureWorker-9sd.js`,
    "https://maps.example.org/coast/service-worker.js",
  ])
    expect(allowedScript(own, page)).toBe(own);
  expect(allowedScript("maplibre-gl-worker-DX6FIJ71.js", page)).toBe(
    `${assets}maplibre-gl-worker-DX6FIJ71.js`,
  );
});

test("no other script is started: no other site's, no other folder's, nothing that is no worker, no text", () => {
  for (const other of [
    "https://evil.example/maplibre-gl-worker-DX6FIJ71.js",
    "//evil.example/coast/assets/maplibre-gl-worker-DX6FIJ71.js",
    "https://maps.example.org/assets/maplibre-gl-worker-DX6FIJ71.js",
    "https://maps.example.org/service-worker.js",
    `${assets}../../uploads/worker.js`,
    `${assets}index-B1eODL5_.js`,
    `${assets}worker.js?from=elsewhere`,
    `${assets}data/worker.json`,
    "data:text/javascript;charset=utf-8,alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://maps.example.org/0b1a",
    "javascript:alert(1)",
    "java\nscript:alert(1)//worker.js",
    "",
    "https://",
  ])
    expect(allowedScript(other, page), other).toBeUndefined();
});

test("in a sandbox without an origin the worker may come as text, and nothing else more", () => {
  const asText = "data:text/javascript;charset=utf-8,self.onmessage=null";
  expect(allowedScript(asText, sandboxed)).toBe(asText);
  for (const other of ["data:text/html,<p>", "blob:null/0b1a", "https://evil.example/worker.js"])
    expect(allowedScript(other, sandboxed), other).toBeUndefined();
});

test("whatever the address, it is refused or leads to a worker in the site's own folder", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: "binary" }), fc.json()), (address) => {
      const allowed = allowedScript(address, page);
      if (allowed !== undefined)
        expect(allowed.startsWith(assets) || allowed.endsWith("/coast/service-worker.js")).toBe(true);
    }),
  );
});

test("the browser is given rules for addresses of scripts only: markup and script text have none, so they are refused", () => {
  const given: Record<string, object> = {};
  allowOwnScripts(page, {
    createPolicy: (name, rules) => {
      given[name] = rules;
    },
  });
  expect(Object.keys(given)).toEqual(["default"]);
  expect(Object.keys(given.default ?? {})).toEqual(["createScriptURL"]);
  expect(() => allowOwnScripts(page, undefined), "browsers without Trusted Types").not.toThrow();
});
