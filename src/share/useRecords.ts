import { useEffect, useState } from "preact/hooks";
import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import type { Desk } from "./desk";

interface Records {
  readonly language: Language;
  readonly dataset: Dataset;
}

/** The records in a language and what came of asking for them. What was there before stays until then. */
export function useRecords(language: Language, desk: Desk): Records & { readonly hasFailed: boolean } {
  const { view, records } = desk;
  const [last, setLast] = useState<Records>({ language: view.language, dataset: view.dataset });
  const [failed, setFailed] = useState<Language>();
  useEffect(() => {
    let isWanted = true;
    setFailed(undefined);
    if (language === view.language) setLast({ language, dataset: view.dataset });
    else
      records(language).then(
        (dataset) => isWanted && setLast({ language, dataset }),
        () => isWanted && setFailed(language),
      );
    return () => {
      isWanted = false;
    };
  }, [language, view, records]);
  return { ...last, hasFailed: failed === language };
}
