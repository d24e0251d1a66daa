import type { Claim } from "../core/model";
import { claimDate, groupWords, quantityWords } from "../i18n/claimWords";
import { commaIn } from "../i18n/tollWords";
import { useFormats, useView } from "./context";
import { Heading } from "./Heading";
import { Term, Text } from "./Text";
import { useKnownClaims } from "./useKnown";

/** Each claimant's figure on a line of its own, with its group, date and sources. Nothing is added up. */
export function Claims({
  claims,
  goTo,
}: {
  readonly claims: readonly Claim[];
  readonly goTo: (sourceId: string) => void;
}) {
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const { items, undated, later } = useKnownClaims(claims);
  if (claims.length === 0) return null;
  return (
    <section class="claims">
      <Heading below={1}>{messages.claimsHeading}</Heading>
      <ul>
        {[...items, ...undated].map((claim, index) => (
          <li key={`${claim.claimant}-${index}`}>
            <span class="claim-figure">
              <b>{quantityWords(claim, formats)}</b> {groupWords(claim.group, formats)}
            </span>{" "}
            <span class="claim-by">
              <Term name={claim.claimant} />
              {commaIn(formats)}
              {claim.asOf ? messages.asOf(claimDate(claim.asOf, formats)) : messages.noDate}{" "}
              {claim.sources.map((id) => (
                <button key={id} type="button" class="source-mark" onClick={() => goTo(id)}>
                  <bdi>{dataset.sources.get(id)?.publisher ?? id}</bdi>
                </button>
              ))}
            </span>
            {claim.note && (
              <span class="claim-note">
                <Text of={claim.note} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {later > 0 && <p class="later">{messages.clock.laterCounts(later)}</p>}
      {claims.length > 1 && <p class="soft">{messages.claimsNote}</p>}
    </section>
  );
}
