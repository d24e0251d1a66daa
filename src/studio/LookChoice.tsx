import { CheckField } from "../ui/dialog/CheckField";
import { languageOptions, themeOptions } from "../ui/dialog/lookOptions";
import { Options } from "../ui/dialog/Options";
import { useStudio } from "./context";
import { incidentShown } from "./orderOf";

/** Language, colours, and what stands on the picture beside what always must. */
export function LookChoice() {
  const { desk, choices, choose, words, formats } = useStudio();
  const { messages } = formats;
  const canTell =
    choices.kind === "still" && choices.time.from === "page" && incidentShown(desk.view) !== undefined;
  return (
    <>
      <Options
        legend={messages.language}
        name="language"
        chosen={choices.language}
        choose={(language) => choose({ language })}
        options={languageOptions}
      />
      <Options
        legend={messages.theme}
        name="theme"
        chosen={choices.theme}
        choose={(theme) => choose({ theme })}
        options={themeOptions(messages)}
      />
      <div class="dialog-field">
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
