import { constants, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { fetchContext } from "../../../src/basemap/context";
import { loadDataset } from "../../../src/dataset/load";
import { boundedText, TooManyBytes } from "../../../src/safety/boundedText";

const megabyte = 1_000_000;

/** 400 MB of spaces as a gzip file of less than half a megabyte: blocks that each unpack to a megabyte. */
function bomb(): Uint8Array<ArrayBuffer> {
  const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
  const block = deflateRawSync(Buffer.alloc(megabyte, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const bytes = new Uint8Array(header.length + 400 * block.length);
  bytes.set(header);
  for (let index = 0; index < 400; index++) bytes.set(block, header.length + index * block.length);
  return bytes;
}

/** What a browser hands on of an answer that came compressed, and how much it has unpacked so far. */
function unpacked(bytes: Uint8Array<ArrayBuffer>) {
  let count = 0;
  const body = new Response(bytes).body!.pipeThrough(new DecompressionStream("gzip")).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        count += chunk.byteLength;
        controller.enqueue(chunk);
      },
    }),
  );
  return { body, count: () => count };
}

test("a download of half a megabyte that unpacks to 400 is given up at the bound, in time", async () => {
  const packed = bomb();
  expect(packed.length).toBeLessThan(megabyte / 2);
  const started = performance.now();
  const { body, count } = unpacked(packed);
  await expect(boundedText(body, 20 * megabyte)).rejects.toThrow(TooManyBytes);
  expect(count()).toBeLessThan(25 * megabyte);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("as any of a map's files it is a problem with its bound, and as the editors' layer it is no layer", async () => {
  const get = (async () => new Response(unpacked(bomb()).body)) as unknown as typeof fetch;
  const { dataset, problems } = await loadDataset("https://example.org/map", { fetch: get });
  expect(dataset).toBeUndefined();
  expect(problems.map(({ code, expected }) => [code, expected])).toEqual(
    Array(4).fill(["size", "at most 20000000 bytes, unpacked"]),
  );
  expect((await fetchContext("https://example.org/context.geojson", get)).features).toEqual([]);
});

test("a body that breaks off in the middle is a problem of the network, and nothing of it is shown", async () => {
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{ "formatVersion": 1,')),
      pull: (controller) => controller.error(new TypeError("network error")),
    });
  const get = (async () => new Response(broken())) as unknown as typeof fetch;
  const { dataset, problems } = await loadDataset("https://example.org/map", { fetch: get });
  expect(dataset).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["network", "network", "network", "network"]);
});
