import { CloseButton } from "../CloseButton";
import { useMessages, useMounted, useView } from "../context";
import { IncidentRank } from "../Heading";
import { Incident } from "../Incident";
import { later } from "../later";

const PlaceCard = later(async () => (await import("../PlaceCard")).PlaceCard);

/** What the reader has opened: places, or a single incident while the list that would show it is folded. */
export function EmbedCard({ isListOpen }: { readonly isListOpen: boolean }) {
  const places = useView((state) => state.selection.places);
  const incident = useView((state) => state.selection.incident);
  if (places.length > 0) return <PlaceCard ids={places} />;
  if (incident === undefined || isListOpen) return null;
  return <IncidentCard id={incident} />;
}

/** The focus stays where it is: readers come here step by step. */
function IncidentCard({ id }: { readonly id: string }) {
  const { actions, selectors } = useMounted();
  const messages = useMessages();
  const row = useView((state) => state.dataset.incidents.findIndex((each) => each.id === id));
  const isPossible = useView((state) => selectors.visible(state).possibleRows.has(row));
  if (row < 0) return null;
  return (
    <section
      class="card is-incident"
      aria-label={messages.list}
      onKeyDown={(event) => {
        if (event.key === "Escape") actions.closeCard();
      }}
    >
      <CloseButton name={messages.close} close={actions.closeCard} />
      <ul>
        <IncidentRank.Provider value={2}>
          <Incident key={id} row={row} isPossible={isPossible} staysPut />
        </IncidentRank.Provider>
      </ul>
    </section>
  );
}
