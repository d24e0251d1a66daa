import type { Page } from "@playwright/test";
import { hostAddress, siteAddress } from "./origins";

/**
 * Opens a newsroom's article on another site than the map's, under a policy that allows nothing inline. `code` is what was
 * pasted into it; in its addresses `site/` stands for the map's site.
 */
export async function openArticle(page: Page, code: string): Promise<void> {
  const address = new URL("article.html", hostAddress());
  address.searchParams.set("code", code.replaceAll('"site/', `"${siteAddress()}`));
  await page.goto(address.href);
}
