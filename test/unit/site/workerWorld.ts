import { runInNewContext } from "node:vm";
import { serviceWorkerSource } from "../../../src/site/serviceWorker";

/** Where the made-up site lies: in a folder of its host. */
export const scope = "https://maps.example.org/coast/";

const sameKey = (key: string | URL | Request) =>
  key instanceof Request ? key.url : new URL(key, scope).href;

type Fetch = (request: Request) => Promise<Response>;

/** One store of an origin's caches, as far as the worker uses it. */
class FakeCache {
  readonly kept = new Map<string, Response>();
  constructor(readonly fetch: Fetch) {}
  async match(key: string | Request): Promise<Response | undefined> {
    return this.kept.get(sameKey(key))?.clone();
  }
  async add(request: Request): Promise<void> {
    await this.addAll([request]);
  }
  async addAll(requests: readonly Request[]): Promise<void> {
    const answers = await Promise.all(requests.map((request) => this.fetch(request)));
    if (answers.some(({ ok }) => !ok)) throw new TypeError("Failed to fetch");
    for (const [index, answer] of answers.entries()) this.kept.set(requests[index]!.url, answer);
  }
}

/** An origin: its files, whether the network is there, and what browsers have kept of it. */
export class World {
  readonly stores = new Map<string, FakeCache>();
  readonly asked: string[] = [];
  isOnline = true;
  savesData = false;
  constructor(readonly files: Map<string, () => Response>) {}

  readonly fetch: Fetch = async (request) => {
    if (!this.isOnline) throw new TypeError("Failed to fetch");
    this.asked.push(request.url);
    return this.files.get(request.url)?.() ?? new Response("Not found", { status: 404 });
  };

  /** Reads a worker as a browser does. */
  start(version: string, files: readonly string[], archives: readonly string[] = []): Worker {
    const listeners = new Map<string, (event: object) => void>();
    const caches = {
      open: async (name: string) => {
        const store = this.stores.get(name) ?? new FakeCache(this.fetch);
        this.stores.set(name, store);
        return store;
      },
      keys: async () => [...this.stores.keys()],
      delete: async (name: string) => this.stores.delete(name),
    };
    runInNewContext(serviceWorkerSource({ version, files, archives }), {
      self: { registration: { scope }, addEventListener: listeners.set.bind(listeners) },
      caches,
      fetch: this.fetch,
      navigator: { connection: { saveData: this.savesData } },
      URL,
      Request,
      Response,
    });
    return new Worker(listeners);
  }
}

class Worker {
  constructor(readonly listeners: ReadonlyMap<string, (event: object) => void>) {}

  /** Tells of an event and waits for all that it holds up. */
  async tell(type: "install" | "activate" | "message", data?: unknown): Promise<void> {
    const held: Promise<unknown>[] = [];
    this.listeners.get(type)!({ data, waitUntil: (work: Promise<unknown>) => held.push(work) });
    await Promise.all(held);
  }

  /** What the worker answers; undefined where it leaves the request to the browser. */
  ask(path: string, init?: RequestInit): Promise<Response> | undefined {
    let answer: Promise<Response> | undefined;
    this.listeners.get("fetch")!({
      request: new Request(new URL(path, scope), init),
      respondWith: (given: Promise<Response>) => {
        answer = given;
      },
    });
    return answer;
  }
}
