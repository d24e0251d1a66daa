import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const background = (page: Page) => expect(page.locator(".map"));

test.describe("when the network goes", () => {
  // A small map, since it is drawn in software three times.
  test.use({
    expectedErrors: [[/Failed to load resource/], { scope: "test" }],
    viewport: { width: 600, height: 640 },
  });

  test("pieces of land that cannot be had are said, and come when it is back; and a lost context is restored", async ({
    page,
  }) => {
    await page.goto("/");
    await mapReady(page);
    await page.route("**/*.pmtiles", (route) => route.abort());
    await page.getByRole("button", { name: messages.zoomIn }).click();
    await page.getByRole("button", { name: messages.zoomIn }).click();
    await expect(page.getByText(messages.landMissing)).toBeVisible();
    await expectAgreement(page);
    await page.unroute("**/*.pmtiles");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText(messages.landMissing)).toHaveCount(0);

    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas")!;
      const loss = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
      canvas.addEventListener("webglcontextlost", () => setTimeout(() => loss.restoreContext(), 300));
      loss.loseContext();
    });
    await background(page).toHaveAttribute("data-background", "waiting");
    await expectAgreement(page);
    await background(page).toHaveAttribute("data-background", "drawn");
  });
});
