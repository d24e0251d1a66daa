import { textIn } from "../../src/core/text";
import { quantityWords } from "../../src/i18n/claimWords";
import { createFormats } from "../../src/i18n/formats";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

/** Six claimants give six figures for the same hours at Jableh. */
const disputedToll = "s03-jableh-attack";

test("the figures of different claimants stand side by side, each with its claimant, date and sources", async ({
  page,
}) => {
  const { incidents, config, sources } = await readData();
  const incident = incidents.find(({ id }) => id === disputedToll)!;
  const formats = createFormats(config, "en");
  await openWithoutWebGL(page);
  const item = page.locator(`.list [data-incident="${disputedToll}"]`);
  await item.getByRole("button", { name: textIn(incident.title, "en").text }).click();
  await expectAgreement(page);

  const claims = item.locator(".claims li");
  await expect(claims).toHaveCount(incident.claims.length);
  for (const [index, claim] of incident.claims.entries()) {
    const line = claims.nth(index);
    await expect(line.locator(".claim-figure b")).toHaveText(quantityWords(claim, formats));
    await expect(line.locator(".claim-by")).toContainText(claim.claimant);
    await expect(line.getByRole("button")).toHaveText(claim.sources.map((id) => sources.get(id)!.publisher));
  }

  for (const [index, claim] of incident.claims.entries()) {
    for (const [nth, id] of claim.sources.entries()) {
      await claims.nth(index).getByRole("button").nth(nth).click();
      const focused = item.locator(".sources li:focus");
      await expect(focused).toBeInViewport();
      await expect(focused).toContainText(sources.get(id)!.title);
    }
  }
});

test("details say what the status means, in the words of the map, and fold away again", async ({ page }) => {
  const { incidents, config } = await readData();
  const incident = incidents.find(({ id }) => id === disputedToll)!;
  const status = config.statuses.find(({ id }) => id === incident.status)!;
  await openWithoutWebGL(page, `incident=${disputedToll}`);
  const item = page.locator(`.list [data-incident="${disputedToll}"]`);
  await expect(item.locator(".incident-details dd").first()).toContainText(
    `${status.label.en}: ${status.definition.en}`,
  );
  await expect(item.locator(".incident-foot .status")).toHaveText(status.label.en!);
  const title = item.getByRole("button", { name: incident.title.en! });
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await title.click();
  await expect(title).toHaveAttribute("aria-expanded", "false");
  await expect(item.locator(".incident-details")).toHaveCount(0);
});

test("every source that an incident cites is listed once, with a link or a word that none is known", async ({
  page,
}) => {
  const { incidents, sources } = await readData();
  await openWithoutWebGL(page);
  for (const id of [disputedToll, "b01-mukhtariya", "b15-arza", "a15-hospitals"]) {
    const incident = incidents.find((each) => each.id === id)!;
    const cited = new Set([...incident.sources, ...incident.claims.flatMap((claim) => claim.sources)]);
    const item = page.locator(`.list [data-incident="${id}"]`);
    await item.locator(".incident-title").click();
    const lines = item.locator(".sources li");
    await expect(lines).toHaveCount(cited.size);
    for (const sourceId of cited) {
      const { url, title, publisher } = sources.get(sourceId)!;
      const line = lines.filter({ hasText: `${publisher}: ${title}` });
      if (url) await expect(line.getByRole("link", { name: title })).toHaveAttribute("href", url);
      else await expect(line).toContainText("no address known");
    }
  }
});
