import { versionDate } from "../core/dataVersion";
import type { Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import { citationText } from "../i18n/citation";

/** How to cite a map's data as a file, with the address of the licence and the credits that the data ask for. */
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

/**
 * The citation as a BibTeX entry. `@misc`, which every style knows. Dated by the version of the data, never by the clock;
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
