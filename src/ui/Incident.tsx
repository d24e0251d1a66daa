import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { groupOf } from "../core/groups";
import { citedSources } from "../core/provenance";
import { whenWords } from "../i18n/when";
import { BriefClaims } from "./BriefClaims";
import { useFormats, useMounted, useView } from "./context";
import { incidentAnchor, useIsDocument } from "./document/context";
import { FirstReport } from "./FirstReport";
import { GroupSign } from "./GroupSign";
import { Heading } from "./Heading";
import { later } from "./later";
import { StatusButton, StatusMark } from "./StatusMark";
import { blockLanguage, Text } from "./Text";

const IncidentDetails = later(async () => (await import("./IncidentDetails")).IncidentDetails);

const DocumentDetails = later(async () => (await import("./document/whole")).DocumentDetails);

/** Fetches what the page shows of an incident when it is written out whole. */
export const fetchDocumentDetails = DocumentDetails.fetchNow;

/** Fetches the details before they are asked for. */
export const fetchDetails = (): void => void IncidentDetails.fetchNow();

interface Props {
  readonly row: number;
  readonly isPossible: boolean;
  /** A card names its place already. */
  readonly withPlace?: boolean;
  /** Whether it is in sight wherever it is opened, so that nothing need be scrolled. */
  readonly staysPut?: boolean;
}

/** One incident: what is said to have happened, where and when, how well that is known, and by whom. */
export function Incident({ row, isPossible, withPlace = true, staysPut = false }: Props) {
  const { actions, selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const incident = dataset.incidents[row]!;
  const isOpen = useView((state) => state.selection.incident === incident.id);
  const spot = useView((state) => selectors.spots(state).get(incident.placeId));
  const ref = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const isDocument = useIsDocument();

  // At once: later it would take a reader who has gone on to a source back to the title.
  useLayoutEffect(() => {
    if (!isOpen || staysPut) return;
    ref.current?.scrollIntoView({ block: "nearest" });
    // Details may be taller than the list: then the words that say what they are about must be in sight.
    title.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, staysPut]);

  const place = dataset.places.get(incident.placeId);
  const toggle = () => actions.toggleIncident(incident.id);
  const drawnAt = spot && spot.kind !== "none" ? dataset.places.get(spot.placeId) : undefined;
  const pointAt = drawnAt && [drawnAt.id];
  const sources = messages.sources(citedSources(incident, dataset.sources).length);
  return (
    <li
      ref={ref}
      class={`incident${isPossible ? " is-possible" : ""}${isOpen ? " is-open" : ""}`}
      id={incidentAnchor(incident.id)}
      data-incident={isDocument ? undefined : incident.id}
      onMouseEnter={() => actions.point(pointAt)}
      onMouseLeave={() => actions.point(undefined)}
    >
      <span class="incident-sign">
        <GroupSign group={groupOf(dataset.config, incident.category)} isPossible={isPossible} size={10} />
      </span>
      <div class="incident-body">
        <Heading {...blockLanguage(incident.title, formats.language)}>
          {isDocument ? (
            <a class="incident-title" href={`#${incidentAnchor(incident.id)}`}>
              <Text of={incident.title} />
            </a>
          ) : (
            <button
              ref={title}
              type="button"
              class="incident-title"
              aria-expanded={isOpen}
              aria-controls={panel}
              onClick={toggle}
            >
              <Text of={incident.title} />
            </button>
          )}
        </Heading>
        <p class="incident-meta">
          {withPlace && place && (
            <>
              <b>{place.role === "unplaced" ? messages.noPlaceStated : <Text of={place.name} />}</b>
              {" · "}
            </>
          )}
          {whenWords(incident, dataset.config.timeZone, formats)}
          {isPossible && (
            <>
              {" "}
              <span class="possible-tag">{messages.possibleHere}</span>
            </>
          )}
          <FirstReport known={incident.known} />
        </p>
        <p class="incident-summary" {...blockLanguage(incident.summary, formats.language)}>
          <Text of={incident.summary} />
        </p>
        <BriefClaims claims={incident.claims} />
        {isDocument ? (
          <details class="incident-foot">
            <summary>
              <StatusMark status={incident.status} />
              <span class="link">{sources}</span>
            </summary>
            <DocumentDetails incident={incident} />
          </details>
        ) : (
          <>
            <p class="incident-foot">
              <StatusButton status={incident.status} />
              <button
                type="button"
                class="link"
                aria-expanded={isOpen}
                aria-controls={panel}
                onClick={toggle}
              >
                {isOpen ? messages.hideDetails : sources}
              </button>
            </p>
            <div id={panel} hidden={!isOpen}>
              {isOpen && <IncidentDetails incident={incident} prefix={panel} />}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
