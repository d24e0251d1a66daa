import { textIn } from "../core/text";
import { none } from "../core/visible";
import { CountedChoice } from "./CountedChoice";
import { useMessages, useMounted, useView } from "./context";
import { useIsDocument } from "./document/context";
import { FilterFold } from "./FilterFold";
import { StatusMark } from "./StatusMark";

/** Narrow by kind, status and place; each choice says how many incidents it would leave. */
export function Filters() {
  // Nothing could be chosen in a page that is written out.
  const isFilled = !useIsDocument();
  return (
    <FilterFold isFilled={isFilled}>
      <StatusChoice />
      <PlaceChoice />
    </FilterFold>
  );
}

function StatusChoice() {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const chosen = useView((state) => state.filter.statuses);
  const counts = useView(selectors.facets).statuses;
  const statuses = useView((state) => state.dataset.config.statuses);
  return (
    <fieldset>
      <legend>{messages.status}</legend>
      {statuses
        .filter(({ id }) => counts.has(id) || chosen.includes(id))
        .map(({ id }) => (
          <CountedChoice
            key={id}
            isChosen={chosen.includes(id)}
            toggle={() => actions.toggleFilter("statuses", id)}
            count={counts.get(id)}
          >
            <StatusMark status={id} />
          </CountedChoice>
        ))}
    </fieldset>
  );
}

/** One place or all of them; a place includes what lies in it. */
function PlaceChoice() {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const places = useView((state) => state.dataset.places);
  const language = useView((state) => state.language);
  const chosen = useView((state) => state.filter.places);
  const counts = useView(selectors.facets).places;
  const named = [...places.values()]
    .filter(({ id, role }) => role === "place" && (counts.has(id) || chosen.includes(id)))
    .map(({ id, name }) => ({ id, name: textIn(name, language).text, count: counts.get(id) ?? none }))
    .toSorted((a, b) => b.count.certain + b.count.possible - a.count.certain - a.count.possible);
  return (
    <label class="place-choice">
      <span>{messages.place}</span>
      <select
        value={chosen[0] ?? ""}
        onChange={({ currentTarget: { value } }) => actions.setFilter("places", value ? [value] : [])}
      >
        <option value="">{messages.allPlaces}</option>
        {named.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name} ({messages.andPossible(count.certain, count.possible)})
          </option>
        ))}
      </select>
    </label>
  );
}
