import { groupOf } from "../core/groups";
import { countOf } from "../core/visible";
import { useMessages, useMounted, useView } from "./context";
import { GroupSign } from "./GroupSign";
import { Text } from "./Text";

/** What happened in the window but is no point on the map: areas, lines between places, and what has no stated place.
 * Open where it does not cover the map. */
export function Tray({ isRoomy }: { readonly isRoomy: boolean }) {
  const { selectors, actions } = useMounted();
  const messages = useMessages();
  const dataset = useView((state) => state.dataset);
  const language = useView((state) => state.language);
  const visible = useView(selectors.visible);
  const spots = useView(selectors.spots);
  const selection = useView((state) => state.selection);
  const rowsAt = new Map<string, number[]>();
  for (const row of visible.rows) {
    const { placeId } = dataset.incidents[row]!;
    const spot = spots.get(placeId);
    if (!spot || spot.kind === "point") continue;
    const key = spot.kind === "none" ? "" : spot.placeId;
    rowsAt.set(key, [...(rowsAt.get(key) ?? []), row]);
  }
  if (rowsAt.size === 0) return null;
  const total = countOf(visible, [...rowsAt.values()].flat());
  const order = { area: 0, route: 1, none: 2, point: 3 };
  const lines = [...rowsAt].toSorted(
    ([a], [b]) => order[spots.get(a)?.kind ?? "none"] - order[spots.get(b)?.kind ?? "none"],
  );
  return (
    <details class="tray" open={isRoomy}>
      <summary>
        {messages.notAPoint}: {messages.andPossible(total.certain, total.possible)}
      </summary>
      <ul>
        {lines.map(([id, rows]) => {
          const place = dataset.places.get(id);
          const count = countOf(visible, rows);
          const ids = id === "" ? unplacedIds(rows.map((row) => dataset.incidents[row]!.placeId)) : [id];
          const isSelected = selection.places.join() === ids.join();
          return (
            <li key={id}>
              <button
                type="button"
                class="tray-line"
                aria-pressed={isSelected}
                onClick={() => (isSelected ? actions.closeCard() : actions.openPlaces(ids))}
                onMouseEnter={() => actions.point(ids)}
                onMouseLeave={() => actions.point(undefined)}
                onFocus={() => actions.point(ids)}
                onBlur={() => actions.point(undefined)}
              >
                <span class="tray-name">
                  {!place || spots.get(id)?.kind === "none" ? (
                    messages.noPlaceStated
                  ) : (
                    <>
                      <Text of={place.name} />
                      {place.role === "route" && (
                        <small>{place.isDirected ? messages.routeNote : messages.linkNote}</small>
                      )}
                    </>
                  )}
                </span>
                <span class="tray-signs" aria-hidden="true">
                  {rows.slice(0, 8).map((row) => (
                    <GroupSign
                      key={row}
                      size={8}
                      group={groupOf(dataset.config, dataset.incidents[row]!.category)}
                      isPossible={visible.possibleRows.has(row)}
                    />
                  ))}
                </span>
                <span class="tray-count" lang={language}>
                  {messages.andPossible(count.certain, count.possible)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const unplacedIds = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
