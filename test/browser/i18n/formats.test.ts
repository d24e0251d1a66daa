import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { loadMessages } from "../../../src/i18n/messages";
import { exampleConfig } from "../../unit/examples";
import { windowWords } from "../../unit/i18n/windowWords";

test.each(languages)(
  "in %s the browser words a window as Node did when it wrote the page",
  async (language) => {
    await loadMessages(language);
    const formats = createFormats(exampleConfig, language);
    const said = windowWords.map(([window]) => formats.window(window));
    expect(said).toEqual(windowWords.map(([, words]) => words[language]));
  },
);
