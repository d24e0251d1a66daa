import type { FrameLocator, Page } from "@playwright/test";
import { hostAddress, siteAddress } from "./origins";

/** `plain` is an iframe as newsrooms paste it; `sandboxed` one as WordPress makes it for providers unknown to it. */
export type Host = "plain" | "sandboxed";
export const hosts: readonly Host[] = ["plain", "sandboxed"];

/**
 * Opens a newsroom's page on another site, with the map in an iframe, and gives the iframe. `view` is what follows the
 * site's address, such as "?embed=1#t=2025-03-07".
 */
export async function openEmbedded(page: Page, host: Host, view = ""): Promise<FrameLocator> {
  const address = new URL(`${host}.html`, hostAddress());
  address.searchParams.set("map", new URL(view, siteAddress()).href);
  await page.goto(address.href);
  return page.frameLocator("iframe");
}
