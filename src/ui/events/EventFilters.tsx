import { useState } from "preact/hooks";
import { isNarrowed } from "../../core/filter";
import { groupOf } from "../../core/groups";
import { none } from "../../core/visible";
import { useMessages, useMounted, useView } from "../context";
import { GroupSign } from "../GroupSign";
import { Text } from "../Text";
import { useSession } from "./context";
import { PlaceTotals } from "./PlaceTotals";

/** Narrow by kind and place; each choice says how many events it would leave. */
export function EventFilters() {
  const messages = useMessages();
  const filter = useView((state) => state.filter);
  const [isOpen, setOpen] = useState(false);
  const chosen = filter.categories.length + filter.places.length;
  return (
    <details class="filters" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {messages.filter}
        {chosen > 0 && <span class="badge">{chosen}</span>}
      </summary>
      {/* Counting by place takes its time: not before somebody looks. */}
      {isOpen && <FiltersPanel />}
    </details>
  );
}

function FiltersPanel() {
  const { actions, selectors } = useMounted();
  const { isWhole } = useSession();
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
      {isWhole && <PlaceTotals />}
      <button type="button" class="button" disabled={!isNarrowed(filter)} onClick={actions.clearFilters}>
        {messages.clearFilters}
      </button>
    </div>
  );
}
