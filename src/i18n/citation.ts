import type { Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import { messagesIn } from "./messages";

/**
 * How to cite a map's data: title, version, licence and, on a line of its own, the address of the map's page where it is
 * known. The records name no author, so none is named here. The words of the language must be loaded.
 */
export function citationText({ config }: Dataset, language: Language, address?: string): string {
  const messages = messagesIn(language);
  const sentences = [
    textIn(config.title, language).text,
    messages.dataVersion(leftToRight(config.dataVersion, language)),
    `${messages.licence}: ${config.licence.name}`,
  ];
  return [`${sentences.join(". ")}.`, ...(address === undefined ? [] : [address])].join("\n");
}

/** Digits after Arabic letters change places round a hyphen unless a mark before them says how they run. */
const leftToRight = (text: string, language: Language): string =>
  language === "ar" ? `\u200E${text}` : text;
