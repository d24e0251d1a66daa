import { expect, test } from "vitest";
import { readAddress } from "../../../src/store/address";
import { createMounted } from "../../../src/store/mounted";
import { firstView } from "../../../src/store/view";
import { smallDataset } from "../site/smallDataset";

const dataset = smallDataset();
const first = firstView(dataset, "en");

test("the address of what is shown says its language only where the page is in another one", () => {
  expect(createMounted(dataset, first).address()).toBe("");
  const changed = { ...first, language: "fr", theme: "dark" } as const;
  expect(createMounted(dataset, changed, { first }).address()).toBe("lang=fr&theme=dark");
});

test("on the page of another language the same view needs no word about the language, whichever is shown now", () => {
  const view = { ...first, window: dataset.config.extent, step: "hour" } as const;
  for (const shown of ["en", "ar", "fr"] as const) {
    const { address } = createMounted(dataset, { ...view, language: shown }, { first });
    for (const page of ["en", "ar", "fr"] as const) {
      expect(address(page)).not.toContain("lang=");
      expect(readAddress(address(page), firstView(dataset, page), dataset)).toEqual({
        ...view,
        language: page,
      });
    }
  }
});
