import type { ComponentChildren } from "preact";
import type { Incident } from "../core/model";
import { citedSources, disagreements, earliestDated, publishersOf } from "../core/provenance";
import { claimDate, groupWords, quantityWords } from "../i18n/claimWords";
import { CopyLink } from "./CopyLink";
import { useFormats, useFullPage, useView } from "./context";
import { Heading } from "./Heading";
import { MethodLink } from "./MethodLink";
import { newTab } from "./newTab";
import { Text } from "./Text";
import { useKnownClaims, useKnownSources } from "./useKnown";

/** "How do we know this?": the status and why, who published it, since when it is known, and what is not certain. */
export function Provenance({ incident }: { readonly incident: Incident }) {
  const { messages } = useFormats();
  const fullPage = useFullPage();
  return (
    <section class="provenance">
      <Heading below={1}>{messages.provenance.heading}</Heading>
      <dl>
        <StatusFact incident={incident} />
        <SourcesFact incident={incident} />
        <KnownFact incident={incident} />
        <TimeFact incident={incident} />
        <PlaceFact incident={incident} />
        <FiguresFact incident={incident} />
      </dl>
      <div class="provenance-links">
        <a href={`${fullPage ?? ""}#incident=${incident.id}`} {...(fullPage === undefined ? {} : newTab)}>
          {messages.provenance.link}
        </a>
        <CopyLink
          hash={() => `incident=${incident.id}`}
          look="link"
          label={messages.provenance.copyAddress}
          face={(isCopied) => (isCopied ? messages.linkCopied : messages.provenance.copy)}
        />
        <MethodLink />
      </div>
    </section>
  );
}

interface OfIncident {
  readonly incident: Incident;
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function StatusFact({ incident }: OfIncident) {
  const { messages } = useFormats();
  const status = useView((state) => state.dataset.config.statuses.find(({ id }) => id === incident.status));
  return (
    <Fact name={messages.statusNote}>
      <Text of={status?.label} />: <Text of={status?.definition} />
      {incident.statusNote && (
        <p>
          <Text of={incident.statusNote} />
        </p>
      )}
    </Fact>
  );
}

function SourcesFact({ incident }: OfIncident) {
  const { messages } = useFormats();
  const dataset = useView((state) => state.dataset);
  const { items, undated } = useKnownSources(citedSources(incident, dataset.sources));
  const shown = [...items, ...undated];
  const publishers = publishersOf(shown).length;
  return (
    <Fact name={messages.sourcesHeading}>
      {messages.provenance.sourcesBy(shown.length, publishers)}{" "}
      {publishers > 1 && messages.provenance.mayShareOrigin}
    </Fact>
  );
}

function KnownFact({ incident }: OfIncident) {
  const formats = useFormats();
  const words = formats.messages.provenance;
  const dataset = useView((state) => state.dataset);
  const first = earliestDated(incident, dataset.sources);
  const { isTaken, to } = incident.known;
  return (
    <Fact name={words.known}>
      {!isTaken && incident.reported ? (
        words.knownStated(claimDate(incident.reported, formats))
      ) : first?.published && Number.isFinite(to) ? (
        <>
          {words.knownTaken(claimDate(first.published, formats))} <bdi>{first.publisher}</bdi>
        </>
      ) : (
        words.knownUnstated
      )}
    </Fact>
  );
}

function TimeFact({ incident }: OfIncident) {
  const { messages } = useFormats();
  return (
    <Fact name={messages.timeNote}>
      {messages.provenance.time[incident.timePrecision]}
      {incident.timeNote && (
        <p>
          <Text of={incident.timeNote} />
        </p>
      )}
    </Fact>
  );
}

function PlaceFact({ incident }: OfIncident) {
  const { messages } = useFormats();
  const dataset = useView((state) => state.dataset);
  const place = dataset.places.get(incident.placeId);
  const standIn = place?.shownAt ? dataset.places.get(place.shownAt) : undefined;
  const others = incident.alsoAt.flatMap((id) => dataset.places.get(id) ?? []);
  const notes = [place?.note, incident.placeNote].filter((note) => note !== undefined);
  const precision = place?.role === "unplaced" ? "unknown" : incident.placePrecision;
  return (
    <Fact name={messages.placeNote}>
      {messages.provenance.place[precision]}
      {standIn && (
        <p>
          <Text of={place?.name} />: {messages.shownAt("")}
          <Text of={standIn.name} />
        </p>
      )}
      {others.length > 0 && (
        <p>
          {messages.alsoAt}{" "}
          {others.map((each) => (
            <Text key={each.id} of={each.name} />
          ))}
        </p>
      )}
      {notes.map((note, index) => (
        <p key={index}>
          <Text of={note} />
        </p>
      ))}
    </Fact>
  );
}

function FiguresFact({ incident }: OfIncident) {
  const formats = useFormats();
  const { messages } = formats;
  const { items } = useKnownClaims(incident.claims);
  const apart = disagreements(items);
  if (apart.length === 0) return null;
  return (
    <Fact name={messages.provenance.figures}>
      {apart.map(({ group, low, high, isOpenBelow, isOpenAbove, claimants }) => (
        <p key={group}>
          {groupWords(group, formats)}:{" "}
          {messages.provenance.saidBy(
            messages.quantity.between(
              quantityWords({ min: isOpenBelow ? undefined : low, max: low }, formats),
              quantityWords({ min: high, max: isOpenAbove ? undefined : high }, formats),
            ),
            claimants.length,
          )}
        </p>
      ))}
      <p class="soft">{messages.provenance.figuresNote}</p>
    </Fact>
  );
}
