import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { openWithoutWebGL } from "./open";
import { rangelessAddress } from "./origins";
import { mapReady } from "./ready";
import { handles } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");

test("without WebGL the map is a picture that zooms, and marks, timeline and list work all the same", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  await expect(page.locator(".map")).toHaveAttribute("data-background", "plain");
  await expect(page.getByText(messages.mapUnavailable)).toHaveCount(0);
  const jableh = page.locator(".mark[data-places~=jableh]");
  const placesJoined = async () => (await jableh.getAttribute("data-places"))!.split(" ").length;
  const joined = await placesJoined();
  expect(joined).toBeGreaterThan(1);
  await expectAgreement(page);

  await jableh.click();
  await page.getByRole("button", { name: messages.zoomToPlaces }).click();
  expect(await placesJoined()).toBeLessThan(joined);
  await page.getByRole("button", { name: messages.zoomOut }).click();
  await page.getByRole("button", { name: messages.fitToData }).click();
  expect(await placesJoined()).toBe(joined);
  await page.getByRole("button", { name: messages.back }).click();
  await handles(page).from.press("PageUp");
  await expectAgreement(page);
});

test.describe("without the basemap's archive", () => {
  test.use({ expectedErrors: [[/status of 404 .*\.pmtiles/, /pmtiles answered 404/], { scope: "test" }] });

  test("where the basemap's archive is not there, everything else works", async ({ page }) => {
    await page.route("**/*.pmtiles", (route) => route.fulfill({ status: 404, body: "Not found" }));
    await page.goto("/");
    await mapReady(page);
    await expect(page.getByText(messages.mapUnavailable)).toBeVisible();
    await expect(
      page.locator(".map-still svg[role=img]:visible"),
      "the built page's picture has land",
    ).toHaveCount(1);
    await expectAgreement(page);
    await page.locator(".mark").first().click();
    await expect(page.locator(".card")).toHaveCount(1);
    await handles(page).from.press("PageUp");
    await expectAgreement(page);
  });
});

test.describe("without the map library", () => {
  test.use({ expectedErrors: [[/Failed to load resource/], { scope: "test" }] });

  test("where the map library does not come, the map is a picture", async ({ page }) => {
    await page.route("**/assets/maplibre-gl-*.js", (route) => route.abort());
    await page.goto("/");
    await mapReady(page);
    await expect(page.locator(".map")).toHaveAttribute("data-background", "plain");
    await expectAgreement(page);
  });

  test("where neither the map library nor the basemap comes, the built page's picture stays and a note says so", async ({
    page,
  }) => {
    await page.route("**/assets/maplibre-gl-*.js", (route) => route.abort());
    await page.route("**/*.pmtiles", (route) => route.abort());
    await page.goto("/");
    await mapReady(page);
    await expect(page.getByText(messages.mapUnavailable)).toBeVisible();
    await expect(page.locator(".map-still svg[role=img]:visible")).toHaveCount(1);
    await expectAgreement(page);
  });
});

test("a host that ignores Range requests gives the map all the same, with one whole download", async ({
  page,
}) => {
  const archive: { status: number | undefined }[] = [];
  page.on("requestfinished", async (request) => {
    if (!request.url().endsWith(".pmtiles")) return;
    archive.push({ status: (await request.response())?.status() });
  });
  await page.goto(rangelessAddress());
  await mapReady(page);
  await expect(page.locator(".map")).toHaveAttribute("data-background", "drawn");
  await page.getByRole("button", { name: messages.zoomIn }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("map=");
  expect(archive.map(({ status }) => status)).toEqual([200]);
  await expectAgreement(page);
});
