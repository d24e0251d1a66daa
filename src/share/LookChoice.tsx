import { languages } from "../core/text";
import { languageNames } from "../i18n/messages";
import { themes } from "../theme/theme";
import { useShare } from "./context";
import { Options } from "./fields";

/** Language and colours of the map in the article. */
export function LookChoice() {
  const { choices, choose, words, formats } = useShare();
  const { messages } = formats;
  const themeNames = { light: messages.themeLight, dark: messages.themeDark };
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
        chosen={choices.theme ?? "device"}
        choose={(theme) => choose({ theme: theme === "device" ? undefined : theme })}
        options={[
          { value: "device", face: words.deviceTheme },
          ...themes.map((value) => ({ value, face: themeNames[value] })),
        ]}
      />
    </>
  );
}
