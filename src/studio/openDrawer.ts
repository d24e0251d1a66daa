import { createCanvasDrawer } from "./canvasDrawer";
import type { Drawer } from "./drawer";
import { createWorkerDrawer } from "./workerDrawer";

/** The best that can draw here. Rejects where nothing can, for want of the network. */
async function openDrawer(root: string): Promise<Drawer> {
  try {
    return await createWorkerDrawer(
      root,
      () => new Worker(new URL("./pictureWorker.ts", import.meta.url), { type: "module" }),
    );
  } catch {
    // A sandboxed frame may start no worker, and a host's own policy may keep one from compiling WebAssembly.
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
