import { whenWords } from "../../i18n/when";
import { useFormats, useFullPage, useMounted, useView } from "../context";
import { newTab } from "../newTab";
import { Text } from "../Text";

/** The incidents of the window by title, place and time; each leads to its claims and sources on the full page. */
export function BriefList() {
  const { selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const { rows, possibleRows } = useView(selectors.visible);
  const page = useFullPage() ?? "";
  return (
    <ul class="brief-list">
      {rows.map((row) => {
        const incident = dataset.incidents[row]!;
        const place = dataset.places.get(incident.placeId);
        return (
          <li key={incident.id}>
            <a href={`${page}#incident=${incident.id}`} {...newTab}>
              <Text of={incident.title} />
            </a>{" "}
            <small>
              {!place || place.role === "unplaced" ? messages.noPlaceStated : <Text of={place.name} />}
              {" · "}
              {whenWords(incident, dataset.config.timeZone, formats)}
              {possibleRows.has(row) && ` · ${messages.possibleHere}`}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
