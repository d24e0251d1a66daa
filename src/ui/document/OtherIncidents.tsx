import { useMessages, useMounted, useView } from "../context";
import { IncidentRank } from "../Heading";
import { Incident } from "../Incident";

/** What lies outside the window, after the list, for the page that is written out whole. */
export function OtherIncidents() {
  const { selectors } = useMounted();
  const messages = useMessages();
  const incidents = useView((state) => state.dataset.incidents);
  const visible = useView(selectors.visible);
  const shown = new Set(visible.rows);
  const others = incidents.map((_, row) => row).filter((row) => !shown.has(row));
  if (others.length === 0) return null;
  return (
    <section class="list" aria-labelledby="other-incidents">
      <h2 id="other-incidents">{messages.beforeAndAfter}</h2>
      <ul>
        <IncidentRank.Provider value={3}>
          {others.map((row) => (
            <Incident key={row} row={row} isPossible={false} />
          ))}
        </IncidentRank.Provider>
      </ul>
    </section>
  );
}
