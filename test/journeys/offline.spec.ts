import type { Page } from "@playwright/test";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

// Elsewhere workers are blocked, so that every journey begins with what the host answers.
test.use({ serviceWorkers: "allow" });

test.describe("without a network", () => {
  test.use({ expectedErrors: [[/robots\.txt/], { scope: "test" }] });

  test("a second visit shows page, list, timeline and map, in every language", async ({ page, context }) => {
    const dataset = await readData();
    await page.goto("/");
    await mapReady(page);
    await everythingKept(page, dataset.config.basemap!);
    await page.close();

    await context.setOffline(true);
    const again = await context.newPage();
    await again.goto("/");
    await mapReady(again);
    await expect(again.getByRole("heading", { level: 1 })).toHaveText(dataset.config.title.en!);
    await expect(again.locator(".map")).toHaveAttribute("data-background", "drawn");
    await expect(again.getByRole("slider")).toHaveCount(3);
    await expectAgreement(again);

    await again.goto("/ar/?from=a-newsletter");
    await mapReady(again);
    await expect(again.getByRole("heading", { level: 1 })).toHaveText(dataset.config.title.ar!);
    await expect(again.locator(".map")).toHaveAttribute("data-background", "drawn");

    const isAnswered = await again.evaluate(() =>
      fetch("/robots.txt").then(
        () => true,
        () => false,
      ),
    );
    expect(isAnswered, "what is not kept cannot be had: the network is off").toBe(false);
  });
});

test("a first visit is the host's alone, and a worker is there for the next one", async ({ page }) => {
  await page.goto("/");
  await mapReady(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await mapReady(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain(
    "service-worker.js",
  );
  await expectAgreement(page);
});

test.describe("on a bare page, which has no icon,", () => {
  test.use({ expectedErrors: [[/favicon\.ico/], { scope: "test" }] });

  test("in a frame no worker is asked for, not even on the site itself", async ({ page }) => {
    await countRegistrations(page);
    await page.goto("/robots.txt");
    await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      Object.assign(frame, { src: "/", width: "800", height: "700" });
    });
    const map = page.frameLocator("iframe");
    await mapReady(map);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await expect(map.locator("html")).not.toHaveAttribute("data-registrations");

    await page.goto("/");
    await expect(page.locator("html"), "where it is on its own, it is").toHaveAttribute(
      "data-registrations",
      "1",
    );
  });
});

/** Notes on a page's root element how often it has asked for a worker. */
async function countRegistrations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (this: ServiceWorkerContainer, ...asked) {
      const { dataset } = document.documentElement;
      dataset.registrations = String(Number(dataset.registrations ?? 0) + 1);
      return register.apply(this, asked);
    };
  });
}

/** Waits until the worker has installed what it keeps, and the archive that the page shows after that. */
async function everythingKept(page: Page, archive: string): Promise<void> {
  const isKept = (path: string) =>
    page.evaluate(async (path) => (await caches.match(path)) !== undefined, path);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => isKept(`/${archive}`)).toBe(true);
}
