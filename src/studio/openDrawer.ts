import { createCanvasDrawer } from "./canvasDrawer";
import type { Drawer } from "./drawer";
import { createWorkerDrawer } from "./workerDrawer";

/** The best that can draw here. Rejects where nothing can, for want of the network. */
async function openDrawer(root: string): Promise<Drawer> {
  // A sandboxed frame with an origin of its own may start no worker; Firefox says so as an error of the page.
  if (self.origin === "null") return createCanvasDrawer(root);
  try {
    return await createWorkerDrawer(
      root,
      () => new Worker(new URL("./pictureWorker.ts", import.meta.url), { type: "module" }),
    );
  } catch {
    // A host's own policy may keep a worker from starting or from compiling WebAssembly.
    return createCanvasDrawer(root);
  }
}

/** Opens what draws when it is first asked for, and again after it could not be opened. */
export function drawerWhenAsked(root: string) {
  let opening: Promise<Drawer> | undefined;
  return {
    get(): Promise<Drawer> {
      opening ??= openDrawer(root).catch((error) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    close: () => void opening?.then((drawer) => drawer.close()).catch(() => undefined),
  };
}
