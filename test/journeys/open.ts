import type { Page } from "@playwright/test";
import { mapReady, pageReady } from "./ready";

/**
 * Opens the map as a browser without WebGL2 shows it. Nothing but the background is missing then, so that journeys that
 * are not about the background need not wait until one is drawn in software. `view` is the part of the address after #,
 * `folder` that of the page: each language has its own.
 */
export async function openWithoutWebGL(page: Page, view = "", folder = "/"): Promise<void> {
  await denyWebGL(page);
  await page.goto(`${folder}#${view}`);
  await mapReady(page);
}

/** Opens the map and does not wait for its background. */
export async function openPage(page: Page, view = ""): Promise<void> {
  await page.goto(`/#${view}`);
  await pageReady(page);
}

/** Every canvas says that WebGL is not to be had, in pages that are opened from now on. */
export async function denyWebGL(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest) {
      return type.startsWith("webgl") ? null : original.call(this, type as "2d", ...rest);
    } as typeof original;
  });
}
