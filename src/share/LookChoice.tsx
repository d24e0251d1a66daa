import { languageOptions, themeOptions } from "../ui/dialog/lookOptions";
import { Options } from "../ui/dialog/Options";
import { useShare } from "./context";

/** Language and colours of the map in the article. */
export function LookChoice() {
  const { choices, choose, words, formats } = useShare();
  const { messages } = formats;
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
        chosen={choices.theme ?? "device"}
        choose={(theme) => choose({ theme: theme === "device" ? undefined : theme })}
        options={[{ value: "device", face: words.deviceTheme }, ...themeOptions(messages)]}
      />
    </>
  );
}
