import type { Claim } from "../core/model";
import { claimDate, groupWords, quantityWords } from "../i18n/claimWords";
import { useFormats, useView } from "./context";
import { Text } from "./Text";

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
  if (claims.length === 0) return null;
  return (
    <section class="claims">
      <h5>{messages.claimsHeading}</h5>
      <ul>
        {claims.map((claim, index) => (
          <li key={`${claim.claimant}-${index}`}>
            <span class="claim-figure">
              <b>{quantityWords(claim, formats)}</b> {groupWords(claim.group, formats)}
            </span>
            <span class="claim-by">
              <bdi>{claim.claimant}</bdi>
              {claim.asOf && `, ${messages.asOf(claimDate(claim.asOf, formats))}`}
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
      {claims.length > 1 && <p class="soft">{messages.claimsNote}</p>}
    </section>
  );
}
