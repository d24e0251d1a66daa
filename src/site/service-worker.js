// What keeps a site readable without a network. The build writes three constants before it: `version`, a hash of the
// site; `files`, what is kept, and `archives`, basemaps that may be kept, as paths from the site's root.

const { scope } = self.registration;
// Several sites may lie in folders of one origin, and an origin has one set of caches.
const ours = `daymark ${scope} `;
const name = ours + version;

// Asked anew, whatever the host said of how long an older copy may be used.
const fresh = (path) => new Request(new URL(path, scope), { cache: "no-cache" });

// All or nothing: a page without its script would be worse than no page.
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files.map(fresh))));
});

// Comes when the last page of the former version is closed, never under a reader's hands.
self.addEventListener("activate", (event) => {
  const former = (each) => each.startsWith(ours) && each !== name;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(former).map((each) => caches.delete(each)))),
  );
});

// A page that has come to rest names the archive that it shows.
self.addEventListener("message", (event) => {
  const archive = archives.find((each) => each === event.data);
  if (archive && !navigator.connection?.saveData) event.waitUntil(keepArchive(archive).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const isLasting = /^(assets|fonts)\//.test(url.slice(scope.length));
  event.respondWith(isLasting ? keptFirst(event.request) : networkFirst(event.request));
});

async function keepArchive(path) {
  const cache = await caches.open(name);
  const request = fresh(path);
  if (!(await cache.match(request, { ignoreVary: true }))) await cache.add(request);
}

// A browser that cannot open its store has kept nothing; the network is asked then.
async function keptOf({ url, headers }) {
  const { origin, pathname } = new URL(url);
  const key = origin + pathname.replace(/\/index\.html$/, "/");
  const cache = await caches.open(name).catch(() => undefined);
  const kept = await cache?.match(key, { ignoreVary: true });
  const range = headers.get("range");
  return kept && range ? partOf(kept, range) : kept;
}

async function keptFirst(request) {
  return (await keptOf(request)) ?? fetch(request);
}

async function networkFirst(request) {
  const response = await fetch(request).catch((error) => error);
  if (response.status < 500) return response;
  const kept = await keptOf(request);
  if (kept) return kept;
  if (response instanceof Response) return response;
  throw response;
}

// The bytes that a Range header asks for, of a whole answer.
async function partOf(whole, range) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (!(from || to) || (from && to && +from > +to)) return whole;
  const body = await whole.blob();
  const first = from ? +from : Math.max(0, body.size - to);
  const last = from && to ? Math.min(+to, body.size - 1) : body.size - 1;
  const headers = { "Accept-Ranges": "bytes", "Content-Type": whole.headers.get("content-type") ?? "" };
  const etag = whole.headers.get("etag");
  if (etag) headers.ETag = etag;
  if (first > last) {
    headers["Content-Range"] = `bytes */${body.size}`;
    return new Response(null, { status: 416, headers });
  }
  headers["Content-Range"] = `bytes ${first}-${last}/${body.size}`;
  headers["Content-Length"] = String(last - first + 1);
  return new Response(body.slice(first, last + 1), { status: 206, headers });
}
