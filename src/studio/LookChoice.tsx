import { languages } from "../core/text";
import { languageNames } from "../i18n/messages";
import { themes } from "../theme/theme";
import { useStudio } from "./context";
import { CheckField } from "./fields";
import { Options } from "./Options";
import { incidentShown } from "./orderOf";

/** Language, colours, and what stands on the picture beside what always must. */
export function LookChoice() {
  const { desk, choices, choose, words, formats } = useStudio();
  const { messages } = formats;
  const themeNames = { light: messages.themeLight, dark: messages.themeDark };
  const canTell =
    choices.kind === "still" && choices.time.from === "page" && incidentShown(desk.view) !== undefined;
  return (
    <>
      <Options
        legend={messages.language}
        name="language"
        chosen={choices.language}
        choose={(language) => choose({ language })}
        options={languages.map((value) => ({ value, face: languageNames[value], lang: value }))}
      />
      <Options
        legend={messages.theme}
        name="theme"
        chosen={choices.theme}
        choose={(theme) => choose({ theme })}
        options={themes.map((value) => ({ value, face: themeNames[value] }))}
      />
      <div class="studio-field">
        <CheckField
          label={words.headline}
          isChecked={choices.hasHeadline}
          set={(hasHeadline) => choose({ hasHeadline })}
        />
        {canTell && (
          <CheckField
            label={words.incident}
            isChecked={choices.hasIncident}
            set={(hasIncident) => choose({ hasIncident })}
          />
        )}
      </div>
    </>
  );
}
