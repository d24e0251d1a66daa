import { type Language, languages } from "../core/text";
import { directionOf, languageNames } from "../i18n/messages";
import { ClockSwitch } from "./ClockSwitch";
import { useMessages, useMounted, useView } from "./context";
import { ShareButton } from "./ShareButton";
import { Text } from "./Text";
import { ThemeButton } from "./ThemeButton";
import { ViewSentence } from "./ViewSentence";

export function Header() {
  const config = useView((state) => state.dataset.config);
  return (
    <header class="header">
      <div class="header-words">
        <h1>
          <Text of={config.title} />
        </h1>
        <ViewSentence />
      </div>
      <div class="header-tools">
        <ClockSwitch />
        <LanguageChoice />
        <ThemeButton />
        <ShareButton />
      </div>
    </header>
  );
}

function LanguageChoice() {
  const { actions } = useMounted();
  const messages = useMessages();
  const language = useView((state) => state.language);
  return (
    <fieldset class="languages">
      <legend class="for-readers-only">{messages.language}</legend>
      {languages.map((each: Language) => (
        <button
          key={each}
          type="button"
          class="quiet"
          lang={each}
          dir={directionOf(each)}
          aria-pressed={each === language}
          onClick={() => void actions.setLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </fieldset>
  );
}
