import { claimKnown, knownBy } from "../core/known";
import type { Claim, Clock, Source } from "../core/model";
import { earliestDated } from "../core/provenance";
import { textIn } from "../core/text";
import { setApart } from "../i18n/apart";
import { claimDate, groupWords, quantityWords } from "../i18n/claimWords";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";

export interface ClaimLines {
  /** "SOHR, as of 6 March 2025: at least 16 security forces (covers attacks in Jableh and in Latakia)" */
  readonly lines: readonly string[];
  /** How many came after the moment, by the clock of what was known. */
  readonly later: number;
}

type Sources = ReadonlyMap<string, Source>;

/** Each claim in a line with who made it and of when it is, never a sum; by the clock of what was known, those of then. */
export function claimLines(
  claims: readonly Claim[],
  sources: Sources,
  clock: Clock,
  moment: number,
  formats: Formats,
): ClaimLines {
  const shown =
    clock === "happened"
      ? claims
      : claims.filter((claim) => knownBy(claimKnown(claim, sources), moment) !== "out");
  return {
    lines: shown.map((claim) => claimLine(claim, sources, formats)),
    later: claims.length - shown.length,
  };
}

function claimLine(claim: Claim, sources: Sources, formats: Formats): string {
  const { language } = formats;
  const words = pictureWordsIn(language);
  const claimant = setApart(formats.term(claim.claimant), language);
  return words.claim(claimant, dateWords(claim, sources, formats), figureAndNote(claim, formats));
}

/** As the claimant dated it, else when it was first printed, as the page takes it too. */
function dateWords(claim: Claim, sources: Sources, formats: Formats): string {
  const { messages, language } = formats;
  if (claim.asOf !== undefined) return messages.asOf(claimDate(claim.asOf, formats));
  const published = earliestDated(claim, sources)?.published;
  return published === undefined
    ? messages.noDate
    : pictureWordsIn(language).publishedOn(claimDate(published, formats));
}

/** The note says what a figure covers, so that it goes with it; a claim without a figure is its note. */
function figureAndNote(claim: Claim, formats: Formats): string {
  const { language } = formats;
  const note = setApart(textIn(claim.note, language).text, language);
  const hasFigure = claim.min !== undefined || claim.max !== undefined;
  if (!hasFigure && note !== "") return note;
  const group = setApart(groupWords(claim.group, formats), language);
  return pictureWordsIn(language).figure(quantityWords(claim, formats), group, note || undefined);
}
