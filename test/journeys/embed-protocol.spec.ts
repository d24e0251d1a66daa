import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FrameLocator, Page } from "@playwright/test";
import {
  type CommandName,
  type Commands,
  commandMessage,
  helloMessage,
  type PageMessage,
} from "../../src/embed/protocol";
import { openEmbedded } from "./embed";
import { denyWebGL } from "./open";
import { hostAddress, siteAddress } from "./origins";
import { pageReady } from "./ready";
import { instants } from "./timeline";
import { expect, test } from "./watch";

/** What a script on the article hears from its frame, from before the frame has a page. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ source, data }) => {
      if (source === document.querySelector("iframe")?.contentWindow) heard.push(data);
    });
  });
}

/** All that was heard until now. */
const heardBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard) as Promise<unknown[]>;

async function heardOf<Type extends PageMessage["type"]>(page: Page, type: Type) {
  const messages = (await heardBy(page)) as PageMessage[];
  return messages.filter((each) => each.type === type && each.daymark === 1) as Extract<
    PageMessage,
    { type: Type }
  >[];
}

/** The article's script asks the map for something; gives the reply. */
async function ask<Name extends CommandName>(page: Page, id: number, name: Name, what: Commands[Name]) {
  await page.evaluate(
    (message) => document.querySelector("iframe")!.contentWindow!.postMessage(message, "*"),
    commandMessage(name, id, what),
  );
  const reply = async () => (await heardOf(page, "reply")).find((each) => each.id === id);
  await expect.poll(reply).toBeDefined();
  return reply();
}

const contentHeight = (map: FrameLocator) =>
  map.locator("#daymark").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));

test("an article on another site, whose frame is as WordPress makes it, moves the map and hears what is shown", async ({
  page,
}) => {
  await denyWebGL(page);
  await listen(page);
  const secret = "#?secret=XyZ0123456";
  const map = await openEmbedded(
    page,
    "sandboxed",
    `embed/#from=2025-03-07T00:00&to=2025-03-09T00:00${secret}`,
  );
  await pageReady(map);
  await expect.poll(() => heardOf(page, "ready")).toMatchObject([{ language: "en" }]);
  const [first] = await heardOf(page, "view");
  expect(first, "WordPress's secret is no part of the view").toMatchObject(await instantsAsView(map));
  expect(first?.address).toBe("from=2025-03-07T00:00&to=2025-03-09T00:00");
  const told = await heardBy(page);
  const value = (await heardOf(page, "height"))[0]?.height;
  expect(told).toContainEqual({ message: "height", value, secret: "XyZ0123456" });

  expect(await ask(page, 1, "seek", { at: "2025-03-07T18:00" })).toMatchObject({ ok: true });
  expect((await instants(map)).moment).toBe(Date.parse("2025-03-07T18:00+03:00"));
  await expect
    .poll(async () => (await heardOf(page, "view")).at(-1)?.moment)
    .toBe(Date.parse("2025-03-07T18:00+03:00"));
  await expect
    .poll(() => map.locator("html").evaluate(() => location.hash), { message: "the secret stays" })
    .toBe(`#from=2025-03-07T00:00&to=2025-03-09T00:00&at=2025-03-07T18:00${secret}`);

  expect(await ask(page, 2, "language", { language: "ar" })).toMatchObject({ ok: true });
  await expect(map.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await ask(page, 3, "theme", { theme: "dark" })).toMatchObject({ ok: true });
  await expect(map.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await ask(page, 4, "load" as "play", { data: "https://example.org/" })).toMatchObject({
    error: "unknown command",
  });

  await map.locator(".mark").first().click();
  await expect.poll(async () => (await heardOf(page, "selection")).at(-1)?.places.length).toBeGreaterThan(0);

  // The map's own window is no host of it.
  const before = await instants(map);
  await map.locator("html").evaluate(
    (_, message) => {
      window.postMessage(message, "*");
      dispatchEvent(new MessageEvent("message", { data: message }));
    },
    commandMessage("seek", 5, { at: "2025-03-08" }),
  );
  expect(await ask(page, 6, "pause", {})).toMatchObject({ ok: true });
  expect(await instants(map)).toEqual(before);
  expect((await heardOf(page, "reply")).map(({ id }) => id)).not.toContain(5);
});

/** The window of the handles, as a view has it. */
async function instantsAsView(map: FrameLocator) {
  const { from, to, moment } = await instants(map);
  return { window: { from, to }, moment };
}

test("a frame that its host makes taller than it is told does not grow, and whoever says hello hears again", async ({
  page,
}) => {
  await denyWebGL(page);
  await listen(page);
  const map = await openEmbedded(page, "plain", "embed/");
  await pageReady(map);
  await expect.poll(() => heardOf(page, "ready")).toHaveLength(1);
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!;
    addEventListener("message", ({ data }) => {
      if (data?.type === "height") frame.style.height = `${data.height + 60}px`;
    });
  });
  const last = async () => (await heardOf(page, "height")).at(-1)!.height;
  const hello = async () => {
    const before = (await heardOf(page, "ready")).length;
    await page.evaluate(
      (message) => document.querySelector("iframe")!.contentWindow!.postMessage(message, "*"),
      helloMessage,
    );
    await expect.poll(async () => (await heardOf(page, "ready")).length).toBe(before + 1);
  };
  /** The frame has become higher than the page asked for, and the page has it so. */
  const followed = () =>
    expect
      .poll(async () => (await map.locator("html").evaluate(() => innerHeight)) - (await last()))
      .toBe(60);
  await hello();
  await followed();
  const height = await last();
  for (let times = 0; times < 3; times++) {
    await hello();
    await followed();
    expect(await last()).toBe(height);
  }

  await map.locator(".embed-list > summary").click();
  await expect.poll(last, { message: "the open list is told" }).toBeGreaterThan(height + 100);
});

test("pym.js and Newswire's frames, as they are published, make their frames as tall as the map is", async ({
  page,
}) => {
  const { resolve } = createRequire(import.meta.url);
  await page.route(`${hostAddress()}pym.js`, (route) =>
    route.fulfill({ path: resolve("pym.js/dist/pym.v1.min.js") }),
  );
  await page.route(`${hostAddress()}frames.js`, (route) =>
    route.fulfill({ path: join(dirname(resolve("@newswire/frames")), "frames.umd.js") }),
  );
  await denyWebGL(page);
  await page.setViewportSize({ width: 640, height: 800 });
  const address = new URL("other-scripts.html", hostAddress());
  address.searchParams.set("map", new URL("embed/", siteAddress()).href);
  await page.goto(address.href);
  for (const maker of ["#pym", "#frames"]) {
    const map = page.frameLocator(`${maker} iframe`);
    await pageReady(map);
    await expect
      .poll(async () => {
        const box = await page.locator(`${maker} iframe`).boundingBox();
        return Math.abs(Math.round(box!.height) - (await contentHeight(map)));
      }, maker)
      .toBeLessThanOrEqual(1);
    expect(await contentHeight(map), "not the browser's own 150 pixels").toBeGreaterThan(400);
  }
});
