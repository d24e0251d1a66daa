import { languages } from "../../src/core/text";
import { readData } from "./data";
import { expect, test } from "./watch";

for (const language of languages) {
  const page = language === "en" ? "/" : `/${language}/`;

  test(`${page} says to machines in its language what its data are, and each download that it names is there`, async ({
    page: tab,
  }) => {
    const { config } = await readData();
    // The watch fails where the security policy blocks a script, this one too.
    await tab.goto(page);
    const script = tab.locator('script[type="application/ld+json"]');
    const data = JSON.parse((await script.textContent())!);
    expect(data).toMatchObject({
      "@type": "Dataset",
      name: config.title[language],
      version: config.dataVersion,
    });
    for (const { contentUrl, contentSize, encodingFormat } of data.distribution) {
      const response = await tab.request.get(new URL(contentUrl, tab.url()).href);
      expect(response.status(), contentUrl).toBe(200);
      expect(`${(await response.body()).length} B`, contentUrl).toBe(contentSize);
      expect(encodingFormat).toMatch(/^text\/csv$|json$/);
    }
  });

  test(`${page} has one description in its language, and leads to the same page in the others`, async ({
    page: tab,
  }) => {
    const { config } = await readData();
    await tab.goto(page);
    await expect(tab.locator("meta[name=description]")).toHaveAttribute("content", config.summary[language]!);
    await expect(tab.locator("meta[property='og:title']")).toHaveAttribute(
      "content",
      config.title[language]!,
    );
    const alternates = await tab
      .locator("nav.languages a[hreflang]")
      .evaluateAll((links) =>
        links.map((link) => [(link as HTMLAnchorElement).hreflang, (link as HTMLAnchorElement).href]),
      );
    expect(alternates.map(([name]) => name).toSorted()).toEqual([...languages].toSorted());
    for (const [, address] of alternates) expect((await tab.request.get(address!)).status()).toBe(200);
  });
}
