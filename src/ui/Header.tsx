import { type Language, languages } from "../core/text";
import { directionOf, languageNames } from "../i18n/messages";
import { ClockSwitch } from "./ClockSwitch";
import { useMessages, useMounted, useSite, useView } from "./context";
import { EmbedButton } from "./EmbedButton";
import { PictureButton } from "./PictureButton";
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
        <EmbedButton />
        <PictureButton />
      </div>
    </header>
  );
}

/** Links to the same view on the page of another language; buttons where there is only this page. */
function LanguageChoice() {
  const { actions, address } = useMounted();
  const { pages } = useSite();
  const messages = useMessages();
  const language = useView((state) => state.language);
  return (
    <nav class="languages" aria-label={messages.language}>
      {languages.map((each: Language) => {
        const words = { lang: each, dir: directionOf(each), children: languageNames[each] };
        return pages ? (
          <a
            key={each}
            class="quiet"
            href={pages[each]}
            hreflang={each}
            aria-current={each === language ? "page" : undefined}
            // The view is written into the address when the reader goes there: until then it may change.
            onClick={(event) => {
              event.currentTarget.hash = address(each);
            }}
            {...words}
          />
        ) : (
          <button
            key={each}
            type="button"
            class="quiet"
            aria-pressed={each === language}
            onClick={() => void actions.setLanguage(each)}
            {...words}
          />
        );
      })}
    </nav>
  );
}
