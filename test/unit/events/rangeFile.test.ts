import { expect, test } from "vitest";
import { openRangeFile } from "../../../src/events/rangeFile";

const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A host whose answers, after the one that opens the file, go through a cache that gives so many bytes too few. */
function hostBehind(missing: (request: number, cache: RequestCache | undefined) => number) {
  const caches: (RequestCache | undefined)[] = [];
  const get: typeof fetch = async (_address, init) => {
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get("range") ?? "");
    const [first, last] = [Number(range?.[1]), Number(range?.[2])];
    caches.push(init?.cache);
    const short = caches.length === 1 ? 0 : missing(caches.length - 1, init?.cache);
    return new Response(content.slice(first, last + 1 - short), {
      status: 206,
      headers: { "content-range": `bytes ${first}-${last}/${content.length}` },
    });
  };
  return { get, caches };
}

const opened = (get: typeof fetch) =>
  openRangeFile("https://example.org/events.parquet", "events.parquet", { fetch: get, mostWholeBytes: 0 });

test("a part that a cache gives without its bytes is asked for once more, past the cache", async () => {
  const { get, caches } = hostBehind((_, cache) => (cache === "no-store" ? 0 : 300));
  const file = await opened(get);
  expect(await file.slice(100, 400)).toEqual(content.slice(100, 400));
  expect(caches.slice(1)).toEqual(["default", "no-store"]);
});

test("a part that comes whole is asked for once", async () => {
  const { get, caches } = hostBehind(() => 0);
  const file = await opened(get);
  await file.slice(100, 400);
  expect(caches).toHaveLength(2);
});

test("a host that never gives a whole part is refused, with what came and what was asked for", async () => {
  const { get, caches } = hostBehind(() => 1);
  const file = await opened(get);
  await expect(file.slice(100, 400)).rejects.toMatchObject({
    problem: { got: expect.stringContaining("299 bytes"), expected: expect.stringContaining("300") },
  });
  expect(caches).toHaveLength(3);
});
