import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { folder, readData } from "./data";
import { denyWebGL } from "./open";
import { pageReady } from "./ready";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const written = () => readFileSync(`${folder}/incidents.geojson`, "utf8");

/** The host gives this in place of the incidents. */
async function serveIncidents(page: Page, body: string, status = 200): Promise<void> {
  await denyWebGL(page);
  await page.route("**/incidents.geojson", (route) =>
    route.fulfill({ status, body, contentType: "application/geo+json" }),
  );
  await page.goto("/");
}

/** What the page says of itself where its records cannot be read. */
const notice = (page: Page) => page.locator(".notice[role=status]");

/** Everything that was built into the page is still there: headline, list, sources, and the picture of the map. */
async function expectReadable(page: Page): Promise<void> {
  const { config, incidents, sources } = await readData();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.en!);
  await expect(page.locator("li.incident")).toHaveCount(incidents.length);
  await expect(page.locator(".all-sources li")).toHaveCount(sources.size);
  await expect(page.locator(".map svg.still-wide")).toBeVisible();
  const details = page.locator("[id='incident=b15-arza'] details");
  await details.locator("summary").click();
  await expect(details.getByText(new RegExp(`^${messages.sourcesHeading}:`))).toBeVisible();
}

test("a broken record among good ones is left out and listed, and the rest is shown", async ({ page }) => {
  const { incidents } = await readData();
  const broken = incidents.find(({ id }) => id === "b15-arza")!;
  const data = JSON.parse(written());
  const arza = data.features.find(({ id }: { id: string }) => id === "arza");
  delete arza.properties.incidents[0].earliest;
  delete arza.properties.incidents[0].latest;
  arza.properties.incidents[0].time = "2025-13-07";
  await serveIncidents(page, JSON.stringify(data));
  await pageReady(page);

  const notice = page.locator(".problems");
  await expect(notice.locator("summary")).toContainText(messages.someLeftOut(1));
  await notice.locator("summary").click();
  await expect(notice.getByRole("listitem")).toHaveCount(1);
  await expect(notice.getByRole("listitem")).toContainText("incidents.geojson");
  await expect(notice.getByRole("listitem")).toContainText("2025-13-07");
  await expect(page.getByText(broken.title.en!)).toHaveCount(0);
  await expect(page.locator("[data-incident=b14-sanobar]")).toBeVisible();
  await page.getByRole("combobox", { name: messages.chapters }).selectOption(messages.wholeStory);
  const { certain, possible } = await expectAgreement(page);
  expect(certain + possible).toBe(incidents.length - 1);
});

for (const { name, body, status } of [
  { name: "not JSON", body: '{ "type": "FeatureCollection", "features": [', status: 200 },
  { name: "no map of places", body: '{ "type": "Point", "coordinates": [36, 35] }', status: 200 },
  { name: "empty", body: "", status: 200 },
]) {
  test(`where the incidents' file is ${name}, the page says so and what is wrong, and stays readable as it was built`, async ({
    page,
  }) => {
    await serveIncidents(page, body, status);
    await expect(notice(page)).toContainText(messages.loadFailed);
    await expect(notice(page).getByRole("listitem").first()).toContainText("incidents.geojson");
    await expect(page.locator("html")).toHaveAttribute("data-daymark-ready", "failed");
    await expectReadable(page);
  });
}

test.describe("with a file missing", () => {
  test.use({ expectedErrors: [[/status of 404 .*incidents\.geojson/], { scope: "test" }] });

  test("where the incidents' file is not there, the page says so and stays readable as it was built", async ({
    page,
  }) => {
    await serveIncidents(page, "Not found", 404);
    await expect(notice(page)).toContainText(messages.loadFailed);
    await expect(notice(page).getByRole("listitem").first()).toContainText("HTTP status 404");
    await expectReadable(page);
  });
});

test("the live page shows the records that the host serves, though the page was built from others", async ({
  page,
}) => {
  const { incidents } = await readData();
  const title = incidents.find(({ id }) => id === "b15-arza")!.title.en!;
  const corrected = written().replaceAll(JSON.stringify(title), '"Corrected: what is said of Arza"');
  await serveIncidents(page, corrected);
  await expect(page.locator("[data-incident=b15-arza] .incident-title")).toHaveText(
    "Corrected: what is said of Arza",
  );
  await expect(page.getByText(title, { exact: true })).toHaveCount(0);
  await expect(page.locator(".problems")).toHaveCount(0);
  await expectAgreement(page);
});
