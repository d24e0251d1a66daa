import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** WCAG 2.2, levels A and AA. */
export const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What is looked at: all of the page by the standards, unless a part of it (a selector), other tags or rules are named. */
interface Scope {
  readonly part?: string;
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
}

/** The rules of accessibility that a page breaks: a line for each element. Rejects where a page holds frames. */
export async function brokenRules(
  page: Page,
  { part, tags = standards, rules }: Scope = {},
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error("Got a page with frames, which would not be looked at.");
  // The usual way adds up in another window what each frame has, and lists what is as it should be: three quarters of
  // the time, of which a page without frames has nothing.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  if (part) axe.include(part);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags([...tags])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
