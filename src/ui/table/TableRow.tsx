import { useEffect, useId, useRef } from "preact/hooks";
import { groupOf } from "../../core/groups";
import type { Incident } from "../../core/model";
import { citedSources } from "../../core/provenance";
import { whenWords } from "../../i18n/when";
import { BriefClaims } from "../BriefClaims";
import { useFormats, useMounted, useView } from "../context";
import { GroupSign } from "../GroupSign";
import { IncidentRank } from "../Heading";
import { IncidentDetails } from "../IncidentDetails";
import { StatusMark } from "../StatusMark";
import { blockLanguage, Text } from "../Text";
import { FirstReported } from "./FirstReported";

interface Props {
  readonly row: number;
  readonly isPossible: boolean;
}

/** One incident in a line; what is claimed, and by which sources, opens in a row of its own under it. */
export function TableRow({ row, isPossible }: Props) {
  const { actions } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const incident = dataset.incidents[row]!;
  const isOpen = useView((state) => state.selection.incident === incident.id);
  const title = useRef<HTMLTableCellElement>(null);
  const panel = useId();

  useEffect(() => {
    if (isOpen) title.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isOpen]);

  const place = dataset.places.get(incident.placeId);
  const category = dataset.config.categories.find(({ id }) => id === incident.category);
  return (
    <>
      <tr class={`${isPossible ? "is-possible" : ""}${isOpen ? " is-open" : ""}`} data-incident={incident.id}>
        <th scope="row" ref={title} {...blockLanguage(incident.title, formats.language)}>
          <button
            type="button"
            class="incident-title"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            onClick={() => actions.toggleIncident(incident.id)}
          >
            <Text of={incident.title} />
          </button>
          {isPossible && (
            <span class="possible-tag" lang={formats.language} dir="auto">
              {messages.possibleHere}
            </span>
          )}
        </th>
        <td>{whenWords(incident, dataset.config.timeZone, formats)}</td>
        <td>{!place || place.role === "unplaced" ? messages.noPlaceStated : <Text of={place.name} />}</td>
        <td>
          <GroupSign group={groupOf(dataset.config, incident.category)} isPossible={isPossible} size={9} />{" "}
          <Text of={category?.label} />
        </td>
        <td>
          <StatusMark status={incident.status} />
        </td>
        <td>
          <BriefClaims claims={incident.claims} />
        </td>
        <td>
          <FirstReported known={incident.known} />
        </td>
        <td class="figure">{formats.number(citedSources(incident, dataset.sources).length)}</td>
      </tr>
      {isOpen && <DetailsRow incident={incident} id={panel} />}
    </>
  );
}

/** The number of columns over which the details lie. */
const columns = 8;

function DetailsRow({ incident, id }: { readonly incident: Incident; readonly id: string }) {
  const { language } = useFormats();
  return (
    <tr class="table-details is-open" id={id}>
      <td colSpan={columns}>
        <div class="table-details-body">
          <p {...blockLanguage(incident.summary, language)}>
            <Text of={incident.summary} />
          </p>
          <IncidentRank.Provider value={2}>
            <IncidentDetails incident={incident} prefix={id} />
          </IncidentRank.Provider>
        </div>
      </td>
    </tr>
  );
}
