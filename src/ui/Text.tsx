import { termText } from "../core/terms";
import { type LocalText, textIn } from "../core/text";
import { useView } from "./context";

/** A text of the data. Where the reader's language is missing, the words stand in another one, marked with `lang`. */
export function Text({ of }: { readonly of: LocalText | undefined }) {
  const language = useView((state) => state.language);
  const chosen = textIn(of, language);
  if (chosen.language === language) return <bdi>{chosen.text}</bdi>;
  return (
    <bdi lang={chosen.language} dir="auto">
      {chosen.text}
    </bdi>
  );
}

/** An actor, a claimant or a group, by the name that the records use. */
export function Term({ name }: { readonly name: string }) {
  const config = useView((state) => state.dataset.config);
  return <Text of={termText(config, name)} />;
}

/** The `lang` and `dir` for a block whose text may be in another language than the page. */
export function blockLanguage(of: LocalText | undefined, language: "en" | "ar" | "fr") {
  const chosen = textIn(of, language);
  return chosen.language === language ? {} : { lang: chosen.language, dir: "auto" as const };
}
