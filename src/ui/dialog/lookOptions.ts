import { type Language, languages } from "../../core/text";
import { languageNames, type Messages } from "../../i18n/messages";
import { type Theme, themes } from "../../theme/theme";
import type { Option } from "./Options";

/** Each language by its own name. */
export const languageOptions: readonly Option<Language>[] = languages.map((value) => ({
  value,
  face: languageNames[value],
  lang: value,
}));

export function themeOptions({ themeLight, themeDark }: Messages): readonly Option<Theme>[] {
  const names = { light: themeLight, dark: themeDark };
  return themes.map((value) => ({ value, face: names[value] }));
}
