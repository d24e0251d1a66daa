import type { Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import { messagesIn } from "../i18n/messages";

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

/** The same as a file, with the address of the licence and the credits that the data ask for. */
export function citationFile(dataset: Dataset, language: Language, address?: string): string {
  const { licence, credits } = dataset.config;
  const parts = [
    citationText(dataset, language, address),
    ...(licence.url === undefined ? [] : [licence.url]),
    ...credits.map((credit) => textIn(credit, language).text),
  ];
  return `${parts.join("\n\n")}\n`;
}

const latexSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Not as \{ and \}: BibTeX counts those too, and a single one would end the field or swallow the file.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as LaTeX sets it, on one line. Letters of any script stay as they are. */
export const escapedLatex = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\{}$&#_%~^]/g, (sign) => latexSigns[sign]!);

/** Addresses are not escaped in BibTeX, so that what would end the field or its line is percent-encoded. */
const escapedAddress = (address: string): string =>
  address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** A key from the map's id and version, of letters, digits, dots and hyphens. */
const keyOf = ({ id, dataVersion }: Dataset["config"]): string =>
  `${id}-${dataVersion}`.replace(/[^A-Za-z0-9.-]+/g, "-");

/** The date that a version begins with: "2026-11-23" of "2026-11-23.1". Undefined where it does not. */
export const versionDate = (version: string): string | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/.exec(version)?.[0];

/**
 * The same as a BibTeX entry. `@misc`, which every style knows. Dated by the version of the data, never by the clock;
 * undated where the version is no date.
 */
export function citationBibtex({ config }: Dataset, address?: string): string {
  const date = versionDate(config.dataVersion);
  const { text: title } = textIn(config.title, "en");
  const { name, url } = config.licence;
  const note = `Data set. Data version ${config.dataVersion}. Licence: ${name}`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Braces within, so that no style turns names into small letters.
    ["title", `{${escapedLatex(title)}}`],
    ["year", date?.slice(0, 4)],
    ["date", date],
    ["version", escapedLatex(config.dataVersion)],
    ["note", escapedLatex(url ? `${note}, ${url}` : note)],
    ["url", address === undefined ? undefined : escapedAddress(address)],
  ];
  const written = fields.flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = {${value}}`],
  );
  return `@misc{${keyOf(config)},\n${written.join(",\n")}\n}\n`;
}
