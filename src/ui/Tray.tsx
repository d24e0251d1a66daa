import { groupOf } from "../core/groups";
import { rowsBySpot, type Spot } from "../core/places";
import { countOf } from "../core/visible";
import { useMessages, useMounted, useView } from "./context";
import { useIsDocument } from "./document/context";
import { GroupSign } from "./GroupSign";
import { Text } from "./Text";

/**
 * What happened in the window but is no point on the map: areas, lines between places, and what has no stated place.
 * Open where it does not cover the map.
 */
export function Tray({ isRoomy }: { readonly isRoomy: boolean }) {
  const { selectors, actions } = useMounted();
  const messages = useMessages();
  const isDocument = useIsDocument();
  const dataset = useView((state) => state.dataset);
  const language = useView((state) => state.language);
  const visible = useView(selectors.visible);
  const spots = useView(selectors.spots);
  const selection = useView((state) => state.selection);
  const rowsOf = (kind: Spot["kind"]) => rowsBySpot(dataset, visible.rows, spots, kind);
  const lines = [...rowsOf("area"), ...rowsOf("route"), ...rowsOf("none")];
  if (lines.length === 0) return null;
  const total = countOf(
    visible,
    lines.flatMap(([, rows]) => rows),
  );
  return (
    <details class={isDocument ? "tray is-written" : "tray"} open={isRoomy}>
      <summary>
        {messages.notAPoint}: {messages.andPossible(total.certain, total.possible)}
      </summary>
      <ul>
        {lines.map(([id, rows]) => {
          const place = dataset.places.get(id);
          const count = countOf(visible, rows);
          const ids = id === "" ? unplacedIds(rows.map((row) => dataset.incidents[row]!.placeId)) : [id];
          const isSelected = selection.places.join() === ids.join();
          const line = (
            <>
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
            </>
          );
          if (isDocument) {
            return (
              <li key={id} class="tray-line">
                {line}
              </li>
            );
          }
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
                {line}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const unplacedIds = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
