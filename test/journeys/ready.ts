import { expect, type FrameLocator, type Page } from "@playwright/test";

const stage = (page: Page | FrameLocator) => expect(page.locator("html"));

/** Waits until title, sentence, marks, timeline and list are there, whatever the background map does. */
export async function pageReady(page: Page | FrameLocator): Promise<void> {
  await stage(page).toHaveAttribute("data-daymark-ready", /^(page|map)$/);
}

/**
 * Waits until everything that the first view asks for has come: the page says so once its map is idle, or cannot be had.
 * The map is drawn in software here, so this takes seconds.
 */
export async function mapReady(page: Page | FrameLocator): Promise<void> {
  await stage(page).toHaveAttribute("data-daymark-ready", "map", { timeout: 45_000 });
}
