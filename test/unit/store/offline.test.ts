import { expect, test, vi } from "vitest";
import { registerServiceWorker } from "../../../src/store/offline";

const root = "https://maps.example.org/coast/";
const archive = "basemaps/coast.pmtiles";

/** A page's window with all that keeping needs, which tests take parts of away. */
function pageWindow() {
  const active = { postMessage: vi.fn() };
  const register = vi.fn(async (_address: URL) => undefined);
  const page = {
    parent: undefined as unknown,
    isSecureContext: true,
    setTimeout: (done: () => void) => done(),
    navigator: {
      serviceWorker: { register, ready: Promise.resolve({ active }) } as object | undefined,
      connection: undefined as { saveData: boolean } | undefined,
    },
  };
  page.parent = page;
  const ask = (isBuilt = true) =>
    registerServiceWorker(
      root,
      archive,
      page as unknown as Parameters<typeof registerServiceWorker>[2],
      isBuilt,
    );
  return { page, register, active, ask };
}

test("a page of its own registers the worker of its site, then names the archive that it shows", async () => {
  const { register, active, ask } = pageWindow();
  await ask();
  expect(register.mock.calls.map(([address]) => address.href)).toEqual([`${root}service-worker.js`]);
  expect(active.postMessage.mock.calls).toEqual([[archive]]);
});

test("the archive waits until the page is idle", async () => {
  const { page, active, ask } = pageWindow();
  const waiting: (() => void)[] = [];
  Object.assign(page, { requestIdleCallback: (done: () => void) => waiting.push(done) });
  const asked = ask();
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  expect(active.postMessage).not.toHaveBeenCalled();
  waiting[0]!();
  await asked;
  expect(active.postMessage).toHaveBeenCalledOnce();
});

test.each<[string, (page: ReturnType<typeof pageWindow>["page"]) => void]>([
  ["in a frame", (page) => Object.assign(page, { parent: {} })],
  ["without a secure connection", (page) => Object.assign(page, { isSecureContext: false })],
  [
    "for a reader who saves data",
    ({ navigator }) => Object.assign(navigator, { connection: { saveData: true } }),
  ],
  [
    "where the browser has no workers",
    ({ navigator }) => Object.assign(navigator, { serviceWorker: undefined }),
  ],
])("%s nothing is registered", async (_, change) => {
  const { page, register, ask } = pageWindow();
  change(page);
  await ask();
  expect(register).not.toHaveBeenCalled();
});

test("a development server never registers", async () => {
  const { register, ask } = pageWindow();
  await ask(false);
  expect(register).not.toHaveBeenCalled();
});

test("a worker that is refused, or a sandbox that forbids to ask, leaves no error behind", async () => {
  const refused = pageWindow();
  refused.register.mockRejectedValue(new Error("404"));
  await expect(refused.ask()).resolves.toBeUndefined();
  const sandboxed = pageWindow();
  Object.defineProperty(sandboxed.page.navigator, "serviceWorker", {
    get() {
      throw new Error("SecurityError");
    },
  });
  await expect(sandboxed.ask()).resolves.toBeUndefined();
});
