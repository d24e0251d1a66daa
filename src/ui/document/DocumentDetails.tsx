import type { Incident, Source } from "../../core/model";
import { citedSources } from "../../core/provenance";
import { claimDate, groupWords, quantityWords } from "../../i18n/claimWords";
import { commaIn, semicolonIn } from "../../i18n/tollWords";
import { useFormats, useView } from "../context";
import { Term, Text } from "../Text";
import { sourceAnchor } from "./context";

/** What is claimed of an incident, what is not certain about it, and its sources, in the page that is written out whole. */
export function DocumentDetails({ incident }: { readonly incident: Incident }) {
  const formats = useFormats();
  const { messages } = formats;
  const sources = useView((state) => state.dataset.sources);
  const notes = [incident.statusNote, incident.timeNote, incident.placeNote].filter(
    (note) => note !== undefined,
  );
  const cited = citedSources(incident, sources);
  return (
    <>
      {incident.actors.length > 0 && (
        <p>
          {messages.actors}:{" "}
          {incident.actors.map((actor, index) => (
            <>
              {index > 0 && semicolonIn(formats)}
              <Term name={actor} />
            </>
          ))}
        </p>
      )}
      {incident.claims.length > 0 && (
        <ul>
          {incident.claims.map((claim) => (
            <li>
              <Term name={claim.claimant} />: {quantityWords(claim, formats)}{" "}
              {groupWords(claim.group, formats)}
              {commaIn(formats)}
              {claim.asOf ? messages.asOf(claimDate(claim.asOf, formats)) : messages.noDate}
              {claim.note && (
                <>
                  {" ("}
                  <Text of={claim.note} />)
                </>
              )}{" "}
              <References sources={claim.sources.flatMap((id) => sources.get(id) ?? [])} />
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p>
          <Text of={note} />
        </p>
      ))}
      <p>
        {messages.sourcesHeading}: <References sources={cited} />
      </p>
    </>
  );
}

/** Each source by its publisher, leading to its line at the end of the page. */
function References({ sources }: { readonly sources: readonly Source[] }) {
  const formats = useFormats();
  const all = useView((state) => state.dataset.sources);
  return (
    <>
      {sources.map(({ id, publisher }, index) => (
        <>
          {index > 0 && commaIn(formats)}
          <a href={`#${sourceAnchor(all, id)}`}>{publisher}</a>
        </>
      ))}
    </>
  );
}
