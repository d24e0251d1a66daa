import "./style/provenance.css";
import { Fragment } from "preact";
import type { Incident } from "../core/model";
import { citedSources } from "../core/provenance";
import { semicolonIn } from "../i18n/tollWords";
import { Claims } from "./Claims";
import { useFormats, useMounted, useView } from "./context";
import { Provenance } from "./Provenance";
import { ShowOnMap } from "./ShowOnMap";
import { Sources } from "./Sources";
import { Term } from "./Text";

/** How an incident is known, what is claimed of it, and by which sources. */
export function IncidentDetails({
  incident,
  prefix,
}: {
  readonly incident: Incident;
  readonly prefix: string;
}) {
  const { selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const spot = useView((state) => selectors.spots(state).get(incident.placeId));
  const drawnAt = spot && spot.kind !== "none" ? dataset.places.get(spot.placeId) : undefined;
  const idOf = (id: string) => `${prefix}-${id}`;
  const goTo = (id: string) => document.getElementById(idOf(id))?.focus();
  return (
    <div class="incident-details">
      {drawnAt && <ShowOnMap places={[drawnAt]} label={messages.showOnMap} />}
      {incident.isSensitive && <p class="sensitive">{messages.sensitive}</p>}
      <Provenance incident={incident} />
      {incident.actors.length > 0 && (
        <dl>
          <dt>{messages.actors}</dt>
          <dd>
            {incident.actors.map((actor, index) => (
              <Fragment key={actor}>
                {index > 0 && semicolonIn(formats)}
                <Term name={actor} />
              </Fragment>
            ))}
          </dd>
        </dl>
      )}
      <Claims claims={incident.claims} goTo={goTo} />
      <Sources sources={citedSources(incident, dataset.sources)} idOf={idOf} />
    </div>
  );
}
