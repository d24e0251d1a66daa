import { expect, test } from "vitest";
import { loadDataset } from "../../../src/dataset/load";
import { type FileRole, fileNames } from "../../../src/dataset/problem";
import { smallTexts } from "./small-map";

const address = "https://example.org/maps/small";

/** A server that holds the small map, but for the files that are given. */
function serverWith(others: Partial<Record<FileRole, () => Response>> = {}) {
  const texts = smallTexts();
  const asked: string[] = [];
  const get = (async (input: string) => {
    asked.push(input);
    const role = (Object.keys(fileNames) as FileRole[]).find(
      (each) => input === `${address}/${fileNames[each]}`,
    );
    if (!role) return new Response("", { status: 404 });
    return others[role]?.() ?? new Response(texts[role], { headers: { "content-type": "application/json" } });
  }) as unknown as typeof fetch;
  return { get, asked };
}

test("the four files of a folder are fetched and read, with or without a slash at its end", async () => {
  for (const folder of [address, `${address}/`]) {
    const { get, asked } = serverWith();
    const { dataset, problems } = await loadDataset(folder, { fetch: get });
    expect(problems).toEqual([]);
    expect(dataset?.incidents).toHaveLength(3);
    expect(asked).toHaveLength(4);
  }
});

test("a file that is not there is told with its status", async () => {
  const { get } = serverWith({ sources: () => new Response("", { status: 404 }) });
  const { dataset, problems } = await loadDataset(address, { fetch: get });
  expect(dataset).toBeUndefined();
  expect(problems).toMatchObject([{ file: "sources.json", code: "file", got: "HTTP status 404" }]);
});

test("claims that are not there leave the rest of the map", async () => {
  const { get } = serverWith({ claims: () => new Response("", { status: 500 }) });
  const { dataset, problems } = await loadDataset(address, { fetch: get });
  expect(dataset?.incidents).toHaveLength(3);
  expect(problems).toMatchObject([{ file: "claims.json", code: "file" }]);
});

test("a page instead of a file is told as such", async () => {
  const page = () =>
    new Response("<!doctype html>", { headers: { "content-type": "text/html; charset=utf-8" } });
  const { problems } = await loadDataset(address, { fetch: serverWith({ map: page }).get });
  expect(problems).toMatchObject([
    { file: "map.json", code: "file", got: "a page (text/html; charset=utf-8)" },
  ]);
});

test("GeoJSON is read under whatever type a host gives it", async () => {
  for (const type of ["application/geo+json", "application/octet-stream", "text/plain", ""]) {
    const file = () => new Response(smallTexts().incidents, { headers: { "content-type": type } });
    const { problems } = await loadDataset(address, { fetch: serverWith({ incidents: file }).get });
    expect(problems).toEqual([]);
  }
});

test("a body that grows beyond the cap is given up without being read to its end", async () => {
  let pieces = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pieces++;
          controller.enqueue(new Uint8Array(10_000).fill(32));
        },
      }),
    );
  const { get } = serverWith({ incidents: endless });
  const { dataset, problems } = await loadDataset(address, { fetch: get, mostBytes: 50_000 });
  expect(dataset).toBeUndefined();
  expect(problems).toMatchObject([{ file: "incidents.geojson", code: "size" }]);
  expect(pieces).toBeLessThan(10);
});

test("bytes that are not UTF-8 are told, not shown as odd letters", async () => {
  const latin = () => new Response(new Uint8Array([0x22, 0x4a, 0x61, 0x62, 0x6c, 0xe9, 0x22]));
  const { problems } = await loadDataset(address, { fetch: serverWith({ claims: latin }).get });
  expect(problems).toMatchObject([{ file: "claims.json", code: "encoding" }]);
});

test("a letter that is split between two pieces of a body is read whole", async () => {
  const bytes = new TextEncoder().encode(smallTexts().map);
  const inBytes = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      }),
    );
  const { dataset } = await loadDataset(address, { fetch: serverWith({ map: inBytes }).get });
  expect(dataset?.config.title.ar).toBe("خريطة صغيرة");
});

test("a network that fails is a problem, not an exception", async () => {
  const failing = (async () => {
    throw new TypeError("Failed to fetch");
  }) as unknown as typeof fetch;
  const { dataset, problems } = await loadDataset(address, { fetch: failing });
  expect(dataset).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["network", "network", "network", "network"]);
});

test("the lines of problems are found when somebody asks", async () => {
  const wrong = () => new Response(smallTexts().claims.replace('"min": 4', '"min": 40'));
  const { problems, locate } = await loadDataset(address, { fetch: serverWith({ claims: wrong }).get });
  expect(problems[0]?.line).toBeUndefined();
  expect(await locate()).toMatchObject([{ file: "claims.json", path: "claims.houses.max", line: 9 }]);
});

test("an abort is the caller's own and is passed on", async () => {
  const caller = new AbortController();
  const aborting = (async () => {
    caller.abort();
    throw caller.signal.reason;
  }) as unknown as typeof fetch;
  await expect(loadDataset(address, { fetch: aborting, signal: caller.signal })).rejects.toThrow(/abort/i);
});
