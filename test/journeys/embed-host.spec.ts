import type { DaymarkMap } from "../../src/embed/host/daymark-map";
import { openArticle } from "./article";
import { denyWebGL } from "./open";
import { pageReady } from "./ready";
import { expect, test } from "./watch";

// The scripts as they are built, in an article on another site that allows nothing inline.
// What they do in detail is tested in test/browser/embed.

const loader = '<script async src="site/embed/loader.js"></script>';
const still = (
  attributes = "",
) => `<a class="daymark-embed" href="site/#kind=curfew" data-src="site/embed/#kind=curfew"
  data-title="Map of curfews" data-height="700" ${attributes}><img src="site/cards/syria-coast-2025/en/default.png"
  alt="Map and timeline" width="1200" height="630"></a>`;

test("in an article a still becomes the live map by keyboard, as tall as its content, and the focus goes in and out again", async ({
  page,
}) => {
  await denyWebGL(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openArticle(page, still() + loader);
  const link = page.getByRole("link", { name: /Show the interactive map/ });
  await expect(link).toBeVisible();
  expect(
    asked.filter((path) => !/^\/(article\.(html|css|js)|embed\/loader\.js|cards\/.*\.png)$/.test(path)),
    "before it is wanted nothing is asked for but the still and the loader",
  ).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Show the interactive map"), "paper has no buttons").toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole("link", { name: "Before the map" }).focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  const map = page.frameLocator("iframe");
  await pageReady(map);
  await expect(link).toBeHidden();
  const frame = page.locator("iframe");
  await expect(frame).toBeFocused();
  const overflow = () =>
    map.locator("html").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(overflow, "the frame has no scroll of its own").toBeLessThanOrEqual(0);

  await page.keyboard.press("Tab");
  await expect(map.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("link", { name: "Before the map" })).toBeFocused();
});

test("the web component is told what to show and tells what is shown, several in one article", async ({
  page,
}) => {
  await denyWebGL(page);
  const element = (
    id: string,
  ) => `<daymark-map id="${id}" src="site/embed/" title="Map" height="700" start="now">
    <a href="site/">The map on its own page</a></daymark-map>`;
  await openArticle(
    page,
    `${element("first")}${element("second")}<script type="module" src="site/embed/daymark-map.js"></script>`,
  );
  await page.waitForFunction(() => customElements.get("daymark-map"));
  const maps = await page.evaluate(async () => {
    const [first, second] = [...document.querySelectorAll("daymark-map")] as [DaymarkMap, DaymarkMap];
    const addresses: string[] = [];
    second.addEventListener("daymark-view", ({ detail }) => addresses.push(detail.address));
    const titles = (await Promise.all([first.ready, second.ready])).map(({ title }) => title);
    const why = (refused: Error) => refused.message;
    const refusals = [
      await second.seek("1999-01-01").catch(why),
      await second.filter({ categories: ["constructor"] }).catch(why),
    ];
    await second.window("2025-03-07", "2025-03-08");
    await second.filter({ categories: ["curfew"] });
    await second.language("fr");
    return { titles, refusals, addresses };
  });
  expect(maps.refusals).toEqual(["outside the map's time", "unknown value"]);
  expect(new Set(maps.titles).size).toBe(1);
  const [first, second] = [page.frameLocator("#first iframe"), page.frameLocator("#second iframe")];
  await expect(second.locator("html")).toHaveAttribute("lang", "fr");
  await expect(second.locator("h1")).not.toHaveText(maps.titles[0]!);
  await expect(first.locator("h1")).toHaveText(maps.titles[0]!);
});
