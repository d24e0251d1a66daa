import { isNarrowed } from "../core/filter";
import { groupOf } from "../core/groups";
import { textIn } from "../core/text";
import { none } from "../core/visible";
import { useMessages, useMounted, useView } from "./context";
import { useIsDocument } from "./document/context";
import { GroupSign } from "./GroupSign";
import { StatusMark } from "./StatusMark";
import { Text } from "./Text";

/** Narrow by kind, status and place; each choice says how many incidents it would leave. */
export function Filters() {
  const messages = useMessages();
  const isDocument = useIsDocument();
  const filter = useView((state) => state.filter);
  const chosen = filter.categories.length + filter.statuses.length + filter.places.length;
  return (
    <details class="filters">
      <summary>
        {messages.filter}
        {chosen > 0 && <span class="badge">{chosen}</span>}
      </summary>
      {/* Nothing could be chosen in a page that is written out. */}
      {!isDocument && <FiltersPanel />}
    </details>
  );
}

function FiltersPanel() {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const filter = useView((state) => state.filter);
  const facets = useView(selectors.facets);
  const config = useView((state) => state.dataset.config);
  const words = (count = none) => messages.andPossible(count.certain, count.possible);
  return (
    <div class="filters-panel">
      <fieldset>
        <legend>{messages.category}</legend>
        {config.categories.map(({ id, label }) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              checked={filter.categories.includes(id)}
              onChange={() => actions.toggleFilter("categories", id)}
            />
            <GroupSign group={groupOf(config, id)} size={9} />
            <span>
              <Text of={label} />
            </span>
            <span class="count">{words(facets.categories.get(id))}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{messages.status}</legend>
        {config.statuses
          .filter(({ id }) => facets.statuses.has(id) || filter.statuses.includes(id))
          .map(({ id }) => (
            <label key={id} class="choice">
              <input
                type="checkbox"
                checked={filter.statuses.includes(id)}
                onChange={() => actions.toggleFilter("statuses", id)}
              />
              <StatusMark status={id} />
              <span class="count">{words(facets.statuses.get(id))}</span>
            </label>
          ))}
      </fieldset>
      <PlaceChoice />
      <button type="button" class="button" disabled={!isNarrowed(filter)} onClick={actions.clearFilters}>
        {messages.clearFilters}
      </button>
    </div>
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
