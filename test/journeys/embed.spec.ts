import { hosts, openEmbedded } from "./embed";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

for (const host of hosts) {
  test(`the title is shown in a ${host} iframe on another site`, async ({ page }) => {
    const map = await openEmbedded(page, host);
    await expect(map.getByRole("heading", { level: 1 })).toBeVisible();
    await mapReady(map);
  });
}
