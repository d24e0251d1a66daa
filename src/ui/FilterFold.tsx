import type { ComponentChildren } from "preact";
import { isNarrowed } from "../core/filter";
import { groupOf } from "../core/groups";
import { CountedChoice } from "./CountedChoice";
import { useMessages, useMounted, useView } from "./context";
import { GroupSign } from "./GroupSign";
import { Text } from "./Text";

interface Props {
  /** Whether there is anything to choose from in it. */
  readonly isFilled: boolean;
  /** Called when it is opened or shut. */
  readonly fold?: (isOpen: boolean) => void;
  /** What the map can be narrowed by beside its kinds. */
  readonly children: ComponentChildren;
}

/** What narrows the map, folded; its head says how many choices hold. */
export function FilterFold({ isFilled, fold, children }: Props) {
  const { actions } = useMounted();
  const messages = useMessages();
  const filter = useView((state) => state.filter);
  const chosen = filter.categories.length + filter.statuses.length + filter.places.length;
  return (
    <details class="filters" onToggle={({ currentTarget }) => fold?.(currentTarget.open)}>
      <summary>
        {messages.filter}
        {chosen > 0 && <span class="badge">{chosen}</span>}
      </summary>
      {isFilled && (
        <div class="filters-panel">
          <KindChoice />
          {children}
          <button type="button" class="button" disabled={!isNarrowed(filter)} onClick={actions.clearFilters}>
            {messages.clearFilters}
          </button>
        </div>
      )}
    </details>
  );
}

/** Each kind says how many it would leave. */
function KindChoice() {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const chosen = useView((state) => state.filter.categories);
  const counts = useView(selectors.facets).categories;
  const config = useView((state) => state.dataset.config);
  return (
    <fieldset>
      <legend>{messages.category}</legend>
      {config.categories.map(({ id, label }) => (
        <CountedChoice
          key={id}
          isChosen={chosen.includes(id)}
          toggle={() => actions.toggleFilter("categories", id)}
          count={counts.get(id)}
        >
          <GroupSign group={groupOf(config, id)} size={9} />
          <span>
            <Text of={label} />
          </span>
        </CountedChoice>
      ))}
    </fieldset>
  );
}
