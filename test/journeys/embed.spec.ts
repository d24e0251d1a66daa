import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { hosts, openEmbedded } from "./embed";
import { mapReady } from "./ready";
import { handles, hour, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");

for (const host of hosts) {
  test(`in a ${host} iframe on another site the map is drawn, steps and opens places, and leaves the article's scroll alone`, async ({
    page,
  }) => {
    const map = await openEmbedded(page, host);
    await expect(map.getByRole("heading", { level: 1 })).toBeVisible();
    await mapReady(map);
    await expect(map.locator(".map")).toHaveAttribute("data-background", "drawn");
    await expectAgreement(map);

    const { from } = await instants(map);
    await handles(map).from.press("ArrowRight");
    expect((await instants(map)).from).toBe(from + hour);
    await expectAgreement(map);

    const mark = map.locator(".mark[data-places~=damascus]");
    const place = () => mark.evaluate((element) => element.getBoundingClientRect().toJSON());
    const before = await place();
    await map.locator(".map").hover({ position: { x: 320, y: 60 } });
    await page.mouse.wheel(0, 40);
    await expect(map.getByText(messages.gesturesWheel)).toBeVisible();
    expect(await place(), "the wheel alone belongs to the article").toEqual(before);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await expect.poll(place, "with Ctrl it belongs to the map").not.toEqual(before);
    await page.keyboard.up("Control");

    // So low a map keeps its tray shut.
    await map.locator(".tray > summary").click();
    await map.locator(".tray-line").first().click();
    await expect(map.locator(".card")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(map.locator(".card")).toHaveCount(0);
    await expectAgreement(map);
  });
}

test.describe("without the clipboard", () => {
  test.use({ expectedErrors: [[/Clipboard API has been blocked/], { scope: "test" }] });

  test("a sandboxed iframe, which may not use the clipboard, offers the link to be copied by hand", async ({
    page,
  }) => {
    const map = await openEmbedded(page, "sandboxed", "#lang=en&kind=curfew");
    await map.getByRole("button", { name: messages.share }).click();
    await expect(map.getByRole("textbox", { name: messages.linkToCopy })).toHaveValue(/#kind=curfew$/);
  });
});

test("an embedded map opens at the view that the newsroom's address names", async ({ page }) => {
  const map = await openEmbedded(page, "plain", "#from=2025-03-07T00:00&to=2025-03-08T00:00&lang=fr");
  await expect(map.locator("html")).toHaveAttribute("lang", "fr");
  await expect(map.locator(".view-sentence")).toContainText("7 mars 2025");
  await expectAgreement(map);
});
