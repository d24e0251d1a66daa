import type { Page } from "@playwright/test";
import { siteAddress } from "./origins";
import { pageReady } from "./ready";
import { expect, test } from "./watch";

/** Where the living site says that its frozen version is. */
async function frozenAddress(page: Page): Promise<string> {
  const html = await (await page.request.get(siteAddress())).text();
  const [, folder = ""] = /<meta name="daymark-frozen" content="(v\/[0-9a-f]+\/)">/.exec(html) ?? [];
  expect(folder).not.toBe("");
  return new URL(folder, siteAddress()).href;
}

/** The living site's list of changes, as it stands after a correction of these incidents. */
async function corrected(page: Page, ids: readonly string[]) {
  const { dataVersion } = await (await page.request.get("/data/syria-coast-2025/map.json")).json();
  const incidents = ids.map((id) => ({ id, change: "changed" }));
  const changes = [{ from: dataVersion, to: "next", incidents, places: [], tolls: [], sources: [] }];
  await page.route("**/data/syria-coast-2025/CHANGES.json", (route) => {
    // The frozen version's own list lies beside it and would never tell.
    expect(new URL(route.request().url()).pathname).toBe("/data/syria-coast-2025/CHANGES.json");
    return route.fulfill({ json: { formatVersion: 1, changes } });
  });
}

const view = "incident=s03-jableh-attack";

test("a frozen page says how much of what it shows was corrected since, and leads to the same view as it is now", async ({
  page,
}) => {
  const frozen = await frozenAddress(page);
  await corrected(page, ["s03-jableh-attack"]);
  await page.goto(`${frozen}fr/#${view}`);
  await pageReady(page);
  const note = page.locator(".corrected-since");
  await expect(note).toContainText("Corrigé depuis : 1 des incidents montrés ici.");
  await note.getByRole("link").click();
  await pageReady(page);
  expect(page.url()).toMatch(new RegExp(`^${siteAddress()}fr/#.*${view}`));
  await expect(page.locator("#daymark .page")).toBeVisible();
  await expect(page.locator(".corrected-since")).toHaveCount(0);
});

test("what is not shown was not corrected for whoever looks: a frozen embed says nothing then", async ({
  page,
}) => {
  const frozen = await frozenAddress(page);
  await corrected(page, ["no-such-incident"]);
  const asked = page.waitForResponse("**/CHANGES.json");
  await page.goto(`${frozen}embed/ar/#${view}`);
  await pageReady(page);
  await (await asked).finished();
  await expect(page.locator(".view-sentence")).toBeVisible();
  await expect(page.locator(".corrected-since")).toHaveCount(0);
});
