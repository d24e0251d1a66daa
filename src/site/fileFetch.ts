import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/**
 * The browser's `fetch` for files on this machine, Range requests included: what reads a map's files from a host reads
 * them from a folder. Addresses begin with `file:`. A file that is not there is answered with 404.
 */
export const fileFetch: typeof fetch = async (input, request) => {
  const path = fileURLToPath(input instanceof Request ? input.url : input);
  const file = await open(path).catch(() => undefined);
  if (!file) return new Response(null, { status: 404 });
  const { size } = await file.stat();
  const asked = /^bytes=(\d+)-(\d+)$/.exec(new Headers(request?.headers).get("range") ?? "");
  if (!asked) {
    const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    return new Response(body, { headers: { "content-length": String(size) } });
  }
  try {
    const start = Number(asked[1]);
    const end = Math.min(size, Number(asked[2]) + 1);
    if (start >= size) return new Response(null, { status: 416 });
    const bytes = new Uint8Array(end - start);
    await file.read(bytes, 0, bytes.length, start);
    const headers = {
      "content-length": String(bytes.length),
      "content-range": `bytes ${start}-${end - 1}/${size}`,
    };
    return new Response(bytes, { status: 206, headers });
  } finally {
    await file.close();
  }
};
