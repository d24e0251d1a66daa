import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import type { LocalText } from "../../../src/core/text";
import { createMounted } from "../../../src/store/mounted";
import { firstView } from "../../../src/store/view";
import { MountedContext } from "../../../src/ui/context";
import { Text } from "../../../src/ui/Text";
import { readData } from "../map/stage";

const page = document.createElement("div");
document.body.append(page);
afterEach(() => render(null, page));

/** What a text of the data becomes on a page in a language. */
async function shown(of: LocalText, language: "en" | "ar" | "fr"): Promise<HTMLElement> {
  const dataset = await readData();
  const mounted = createMounted(dataset, firstView(dataset, language));
  render(
    <MountedContext.Provider value={mounted}>
      <Text of={of} />
    </MountedContext.Provider>,
    page,
  );
  return page.querySelector("bdi")!;
}

test("a text in the reader's language stands as it is", async () => {
  const element = await shown({ en: "Jableh", ar: "جبلة" }, "ar");
  expect(element.textContent).toBe("جبلة");
  expect(element.hasAttribute("lang")).toBe(false);
});

test("a text that lacks the reader's language is English, and is marked as English with its own direction", async () => {
  const element = await shown({ en: "Killings in Arza (Hama)" }, "ar");
  expect(element.textContent).toBe("Killings in Arza (Hama)");
  expect(element.getAttribute("lang")).toBe("en");
  expect(element.getAttribute("dir")).toBe("auto");
});

test("a text that looks like markup is words", async () => {
  const element = await shown({ en: "<b onclick=alert(1)>bold</b>" }, "en");
  expect(element.textContent).toBe("<b onclick=alert(1)>bold</b>");
  expect(element.children).toHaveLength(0);
});
