// @ts-check
import { createReadStream, existsSync, promises as fs } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/**
 * @typedef {{ path: string, status: number, type: string, destination: string, bytes: number }} Exchange
 *   What was answered. `destination` is what the browser wants it for (script, worker, font, …); `bytes` is the length of
 *   the body as sent, that is, after compression.
 * @typedef {{ host?: string, port?: number, lastPort?: number, range?: boolean, encodings?: string[],
 *   onExchange?: (exchange: Exchange) => void }} ServeOptions
 * @typedef {{ url: string, close: () => Promise<void> }} Served
 * @typedef {{ path: string, size: number, modified: number, type: string }} Found
 */

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".geojsonl": "application/geo+json-seq; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".parquet": "application/vnd.apache.parquet",
  ".pmtiles": "application/vnd.pmtiles",
};

const isText = (/** @type {string} */ type) => /charset=utf-8|svg\+xml|wasm/.test(type);

/**
 * Serves a folder as a static host would: types, compression, Range requests, and `Access-Control-Allow-Origin: *`, which
 * pages in sandboxed iframes need for every file. Nothing outside the folder is served.
 *
 * The first free port from `port` to `lastPort` (the same, if left out) is taken; 0 is any free one. `range: false` acts
 * as a host that ignores Range requests. `encodings` are the compressions on offer, best first. `onExchange` is told of
 * each answer once it is sent. Rejects if the folder is missing or no port is free.
 *
 * @param {string} folder
 * @param {ServeOptions} [options]
 * @returns {Promise<Served>}
 */
export async function serve(folder, options = {}) {
  const { host = "127.0.0.1", port = 0, lastPort = port } = options;
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder} to serve. Expected a built site: npm run build`);
  const root = await fs.realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response, options).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, host, port, lastPort);
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("Expected a server on a port.");
  return {
    url: `http://${host}:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** @type {(server: import("node:http").Server, host: string, port: number, lastPort: number) => Promise<void>} */
async function listen(server, host, port, lastPort) {
  try {
    await new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(port, host, () => {
        server.off("error", failed);
        done(undefined);
      });
    });
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || port >= lastPort) throw error;
    await listen(server, host, port + 1, lastPort);
  }
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {ServeOptions} options
 */
async function answer(root, request, response, options) {
  const { range = true, encodings = ["br", "gzip"], onExchange } = options;
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "Content-Range, Content-Length, ETag");
  response.setHeader("X-Content-Type-Options", "nosniff");

  /** @type {(status: number, headers?: Record<string, string | number>, body?: string | Buffer) => void} */
  const send = (status, headers = {}, body = "") => {
    response.writeHead(status, { "Content-Length": Buffer.byteLength(body), ...headers });
    response.end(request.method === "HEAD" ? "" : body);
  };

  if (request.method === "OPTIONS") {
    return send(204, {
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "Range",
    });
  }
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(405, { Allow: "GET, HEAD, OPTIONS" });

  const path = pathAsked(request.url ?? "/");
  if (path === undefined) return send(400, { "Content-Type": "text/plain" }, "Not an address.\n");
  const found = await find(root, path);
  if (found === "folder")
    return send(301, { Location: `${encodeURIComponent(path.split("/").at(-1) ?? "")}/` });
  if (!found) return send(404, { "Content-Type": "text/plain" }, `Not found: ${path}\n`);

  if (onExchange) {
    const destination = String(request.headers["sec-fetch-dest"] ?? "");
    response.on("finish", () => {
      const bytes = Number(response.getHeader("Content-Length"));
      onExchange({ path, status: response.statusCode, type: found.type, destination, bytes });
    });
  }

  const tag = `"${found.size.toString(36)}-${found.modified.toString(36)}"`;
  const headers = {
    "Content-Type": found.type,
    ETag: tag,
    // A rebuilt site must be seen at the next reload.
    "Cache-Control": "no-cache",
    ...(range && { "Accept-Ranges": "bytes" }),
  };
  if (request.headers["if-none-match"] === tag) return send(304, headers);

  const part = range ? partAsked(request.headers.range, found.size) : undefined;
  if (part === "beyond") return send(416, { "Content-Range": `bytes */${found.size}` });

  if (!part && isText(found.type)) {
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = encodings.find((name) =>
      new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted),
    );
    if (encoding) {
      const body = await compressed(found, encoding);
      return send(200, { ...headers, "Content-Encoding": encoding, Vary: "Accept-Encoding" }, body);
    }
  }

  const { first, last } = part ?? { first: 0, last: found.size - 1 };
  response.writeHead(part ? 206 : 200, {
    ...headers,
    "Content-Length": last - first + 1,
    ...(part && { "Content-Range": `bytes ${first}-${last}/${found.size}` }),
  });
  if (request.method === "HEAD" || found.size === 0) return void response.end();
  createReadStream(found.path, { start: first, end: last })
    .on("error", (error) => response.destroy(error))
    .pipe(response);
}

/** The decoded path of a request's address, or undefined if it is not one. */
function pathAsked(/** @type {string} */ address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file behind a path, "folder" if it needs a slash at its end, or undefined. Links are followed before it is judged
 * whether the file lies in the root.
 *
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Found | "folder" | undefined>}
 */
async function find(root, path) {
  const isInside = (/** @type {string} */ file) => file === root || file.startsWith(root + sep);
  const asked = resolve(join(root, path));
  if (!isInside(asked)) return undefined;
  try {
    const real = await fs.realpath(asked);
    if (!isInside(real)) return undefined;
    const state = await fs.stat(real);
    if (state.isDirectory()) return path.endsWith("/") ? find(root, `${path}index.html`) : "folder";
    if (!state.isFile() || path.endsWith("/")) return undefined;
    const type = types[extname(real).toLowerCase()] ?? "application/octet-stream";
    return { path: real, size: state.size, modified: Math.round(state.mtimeMs), type };
  } catch {
    return undefined;
  }
}

/**
 * The one range of bytes that a Range header asks for, both ends included; undefined for the whole file, which is also
 * the answer to several ranges and to what is no range; "beyond" if it lies outside the file.
 *
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ first: number, last: number } | "beyond" | undefined}
 */
export function partAsked(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [from, to] = [match[1], match[2]].map((digits) => (digits ? Number(digits) : undefined));
  const first = from ?? Math.max(0, size - Number(to));
  const last = from === undefined || to === undefined ? size - 1 : Math.min(to, size - 1);
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return first > last ? "beyond" : { first, last };
}

/** @type {Map<string, Promise<Buffer>>} */
const compressedFiles = new Map();

/** @type {(found: Found, encoding: string) => Promise<Buffer>} */
function compressed({ path, modified }, encoding) {
  const key = `${path} ${modified} ${encoding}`;
  const known = compressedFiles.get(key);
  if (known) return known;
  const body = fs.readFile(path).then((bytes) =>
    encoding === "br"
      ? // 5 is what hosts that compress on the fly commonly take; the highest takes seconds for a large script.
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : promisify(gzip)(bytes),
  );
  compressedFiles.set(key, body);
  return body;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      "no-range": { type: "boolean", default: false },
    },
  });
  try {
    const range = !values["no-range"];
    const { url } = await serve(positionals[0] ?? "dist", {
      port: Number(values.port),
      host: values.host,
      range,
    });
    console.log(`Serving ${positionals[0] ?? "dist"} at ${url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
