import { expect, type FrameLocator, type Page } from "@playwright/test";

/**
 * Waits until everything that the first view asks for has come: the page says so once its map is idle, or cannot be had.
 * The map is drawn in software here, so this takes seconds.
 */
export async function mapReady(page: Page | FrameLocator): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-daymark-ready", "map", { timeout: 45_000 });
}
