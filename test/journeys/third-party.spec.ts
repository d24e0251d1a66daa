import { mapReady } from "./ready";
import { expect, test } from "./watch";

test("opening the page asks nothing of another origin", async ({ page, watched }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await mapReady(page);
  expect(watched.thirdParty).toEqual([]);
});

test("the page does not even announce another origin to the browser", async ({ page }) => {
  await page.goto("/");
  const hints = page.locator("link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prerender]");
  await expect(hints).toHaveCount(0);
});

test("the built page carries a security policy that allows nothing inline", async ({ page }) => {
  await page.goto("/");
  const policy = await page.locator("meta[http-equiv=content-security-policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});
