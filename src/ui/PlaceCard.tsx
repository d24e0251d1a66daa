import { useLayoutEffect, useRef } from "preact/hooks";
import type { Place } from "../core/model";
import { wholeExtent } from "../store/view";
import { CloseButton } from "./CloseButton";
import { useMessages, useMounted, useSite, useView } from "./context";
import { IncidentRank } from "./Heading";
import { Incident } from "./Incident";
import { ShowOnMap } from "./ShowOnMap";
import { Text } from "./Text";

/** What is said to have happened at a place, or at several that are drawn as one. Escape closes it. */
export function PlaceCard({ ids }: { readonly ids: readonly string[] }) {
  const { actions, selectors } = useMounted();
  const { isEmbed = false } = useSite();
  const messages = useMessages();
  const dataset = useView((state) => state.dataset);
  const clock = useView((state) => state.clock);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = ids.join();
  const opener = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when another place is opened, not otherwise.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    // An address may open it in a frame while the reader is busy in the article around it.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [key]);

  const close = () => {
    actions.closeCard();
    const back = opener.current;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) return back.focus();
    // An address opened the card, or the mark that did is no longer drawn: the list, once it is shown again.
    requestAnimationFrame(() => document.getElementById("list-heading")?.focus({ preventScroll: true }));
  };

  const places = ids.flatMap((id) => dataset.places.get(id) ?? []);
  const visible = useView(selectors.visible);
  const spots = useView(selectors.spots);
  const groups = places.flatMap((place) => membersOf(place, dataset.places, spots));
  const rowsOf = (place: Place) => visible.rows.filter((row) => dataset.incidents[row]!.placeId === place.id);
  const all = dataset.incidents.filter(({ placeId }) => groups.some(({ id }) => id === placeId)).length;
  const shown = groups.reduce((sum, place) => sum + rowsOf(place).length, 0);
  const filled = groups.filter((place) => rowsOf(place).length > 0);
  const isNamed = (place: Place) => filled.length > 1 || place.id !== ids[0];
  return (
    <section
      class="card"
      aria-labelledby="card-heading"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div class="card-head">
        <CloseButton name={isEmbed ? messages.close : messages.back} close={close} />
        <h2 id="card-heading" ref={heading} tabIndex={-1}>
          {places[0]?.role === "unplaced" ? messages.noPlaceStated : <Text of={places[0]?.name} />}
          {places.length > 1 && <span class="count"> {messages.andPlacesNear(places.length - 1)}</span>}
        </h2>
        <p class="soft">
          {messages.otherPlaceIncidents(shown, all)}{" "}
          {shown < all && (
            <button
              type="button"
              class="link"
              onClick={() => actions.openWindow(wholeExtent(dataset, clock))}
            >
              {messages.showAllHere}
            </button>
          )}
        </p>
        {places.length > 1 && <ShowOnMap look="button" places={places} label={messages.zoomToPlaces} />}
      </div>
      {shown === 0 && <p class="empty">{messages.nothingHere}</p>}
      {filled.map((place) => (
        <section key={place.id} class="card-place">
          {isNamed(place) && (
            <h3>
              <Text of={place.name} />
              {place.shownAt && (
                <small>
                  {messages.shownAt("")}
                  <Text of={dataset.places.get(place.shownAt)?.name} />
                </small>
              )}
            </h3>
          )}
          <ul>
            <IncidentRank.Provider value={isNamed(place) ? 4 : 3}>
              {rowsOf(place).map((row) => (
                <Incident
                  key={dataset.incidents[row]!.id}
                  row={row}
                  isPossible={visible.possibleRows.has(row)}
                  withPlace={false}
                />
              ))}
            </IncidentRank.Provider>
          </ul>
        </section>
      ))}
    </section>
  );
}

/** The place, then those without a point of their own that are shown at it. */
function membersOf(
  place: Place,
  places: ReadonlyMap<string, Place>,
  spots: ReturnType<ReturnType<typeof useMounted>["selectors"]["spots"]>,
): readonly Place[] {
  const guests = [...places.values()].filter(({ id }) => {
    const spot = spots.get(id);
    return id !== place.id && spot && spot.kind !== "none" && spot.placeId === place.id;
  });
  return [place, ...guests];
}
