import { type Download, expect, type FrameLocator, type Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { studioWords } from "../../src/i18n/studioWords";

/** The studio in the English of the page. */
export const words = studioWords.en;

/** Opens "Make a picture" by keyboard and waits for the first picture. */
export async function openStudio(page: Page | FrameLocator): Promise<void> {
  const button = page.getByRole("button", { name: messagesIn("en").makePicture });
  await button.press("Enter");
  await expect(page.getByRole("dialog", { name: words.title })).toBeVisible();
  await drawn(page);
}

/** Waits until the picture that is shown is the one that is chosen. */
export async function drawn(page: Page | FrameLocator): Promise<void> {
  await expect(page.locator(".studio-sheet")).toHaveAttribute("data-busy", "false", { timeout: 30_000 });
  await expect(page.locator(".studio-sheet > img")).toBeVisible();
}

/** Chooses by the name that a button of a group has, and waits for the picture. */
export async function choose(page: Page | FrameLocator, group: string, name: string): Promise<void> {
  await page
    .getByRole("group", { name: group, exact: true })
    .getByRole("radio", { name, exact: true })
    .check();
  await drawn(page);
}

/** Saves, and gives what arrives. */
export async function saved(page: Page, file: string): Promise<Download> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: words.save(file), exact: true }).click();
  return arriving;
}
