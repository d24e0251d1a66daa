import { categoriesIn } from "../core/groups";
import { type Count, none } from "../core/visible";
import { useFormats, useMounted, useView } from "./context";
import { useIsDocument } from "./document/context";
import { GroupSign } from "./GroupSign";
import { Text } from "./Text";

/**
 * The key to the signs. Each line counts what the window holds, and narrows the map to its group. What the forms mean is
 * for those who see them: elsewhere it is said in words.
 */
export function Legend() {
  const { selectors, actions } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const isDocument = useIsDocument();
  const config = useView((state) => state.dataset.config);
  const facets = useView(selectors.facets);
  const chosen = useView((state) => state.filter.categories);

  const isOfEvents = config.events !== undefined;

  const toggle = (members: readonly string[]) => {
    const isOn = members.every((id) => chosen.includes(id));
    const rest = chosen.filter((id) => !members.includes(id));
    actions.setFilter("categories", isOn ? rest : [...rest, ...members]);
  };

  return (
    <fieldset class="legend">
      <legend class="for-readers-only">{messages.legend}</legend>
      {config.groups.map((group) => {
        const members = categoriesIn(config, group);
        const count = sumOf(members.map((id) => facets.categories.get(id) ?? none));
        const isOn = members.some((id) => chosen.includes(id));
        const line = (
          <>
            <GroupSign group={group} size={11} />
            <span>
              <Text of={group.label} />
            </span>
            <span class="legend-count" aria-hidden="true">
              {formats.number(count.certain)}
              {count.possible > 0 && <small>+{formats.number(count.possible)}</small>}
            </span>
            <span class="for-readers-only">: {messages.countSpoken(count.certain, count.possible)}</span>
          </>
        );
        if (isDocument) {
          return (
            <p key={group.id} class="legend-line">
              {line}
            </p>
          );
        }
        return (
          <button
            key={group.id}
            type="button"
            class={chosen.length > 0 && !isOn ? "legend-line is-off" : "legend-line"}
            aria-pressed={isOn}
            onClick={() => toggle(members)}
            // On a phone the lines stand beside one another and scroll.
            onFocus={({ currentTarget }) =>
              currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" })
            }
          >
            {line}
          </button>
        );
      })}
      <p class="legend-note" aria-hidden="true">
        <GroupSign group={config.groups[0]} size={9} /> {messages.certain}
        <GroupSign group={config.groups[0]} size={9} isPossible /> {messages.possible}
      </p>
      {!isOfEvents && (
        <p class="legend-note is-second" aria-hidden="true">
          <GroupSign group={config.groups[0]} size={6.5} /> {messages.guest}
        </p>
      )}
    </fieldset>
  );
}

const sumOf = (counts: readonly Count[]): Count => ({
  certain: counts.reduce((sum, { certain }) => sum + certain, 0),
  possible: counts.reduce((sum, { possible }) => sum + possible, 0),
});
