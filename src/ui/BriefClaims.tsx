import type { Figure } from "../core/figure";
import type { Claim } from "../core/model";
import { spreads } from "../core/spread";
import { figureWords, groupWords, quantityWords } from "../i18n/claimWords";
import { claimReach } from "../scene/claimStrip";
import { useFormats } from "./context";
import { useIsDocument } from "./document/context";
import { Term } from "./Text";
import { useKnownClaims } from "./useKnown";

/** The figures in a line for each group of people, so that disagreement shows before anything is opened. */
export function BriefClaims({ claims }: { readonly claims: readonly Claim[] }) {
  const formats = useFormats();
  const { messages } = formats;
  const isDocument = useIsDocument();
  const { items, undated, later } = useKnownClaims(claims);
  if (claims.length === 0) return null;
  return (
    <div class="incident-claims">
      {spreads(items).map(({ group, claims: own, low, high }) => {
        const [only] = own;
        if (own.length === 1 && only) {
          return (
            <p key={group}>
              <Term name={only.claimant} />: {quantityWords(only, formats)} {groupWords(group, formats)}
            </p>
          );
        }
        return (
          <p key={group} class="spread">
            <span>
              {groupWords(group, formats)}:{" "}
              {low !== undefined && high !== undefined && low !== high
                ? messages.clock.spread(figureWords(low, formats), figureWords(high, formats), own.length)
                : messages.clock.agreed(low === undefined ? "" : figureWords(low, formats), own.length)}
            </span>
            {high !== undefined && !isDocument && <Strip claims={own} highest={high} />}
          </p>
        );
      })}
      {undated.length > 0 && <p class="later">{messages.clock.undatedCounts(undated.length)}</p>}
      {later > 0 && <p class="later">{messages.clock.laterCounts(later)}</p>}
    </div>
  );
}

/** Every count as a tick on one scale from 0: far apart is seen at once. */
function Strip({ claims, highest }: { readonly claims: readonly Claim[]; readonly highest: Figure }) {
  return (
    <svg class="strip" width="96" height="10" viewBox="-4 -5 104 10" aria-hidden="true">
      <line class="strip-rail" x1="0" x2="96" y1="0" y2="0" />
      {claims.map((claim, index) => {
        const reach = claimReach(claim, highest);
        return (
          reach && (
            <g key={`${claim.claimant}-${index}`}>
              <line class="strip-range" x1={reach.from * 96} x2={reach.to * 96} y1="0" y2="0" />
              <circle
                class={reach.isOpenAbove || reach.isOpenBelow ? "strip-dot is-open" : "strip-dot"}
                cx={reach.to * 96}
                r="2.6"
              />
            </g>
          )
        );
      })}
    </svg>
  );
}
