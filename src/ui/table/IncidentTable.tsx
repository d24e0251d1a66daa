import "../style/table.css";
import { useMemo, useState } from "preact/hooks";
import { type Order, type OrderKey, ordered } from "../../core/order";
import { useMessages, useMounted, useView } from "../context";
import { TakenNote } from "./FirstReported";
import { SortHeading } from "./SortHeading";
import { TableRow } from "./TableRow";

/** The visible incidents, one in each row, in the order that the reader chooses. */
export function IncidentTable() {
  const { selectors } = useMounted();
  const messages = useMessages();
  const dataset = useView((state) => state.dataset);
  const language = useView((state) => state.language);
  const visible = useView(selectors.visible);
  const clock = useView((state) => state.clock);
  const [chosen, setChosen] = useState<Order | undefined>(undefined);
  const { by, isDescending } = chosen ?? { by: clock === "known" ? "reported" : "time", isDescending: false };
  const rows = useMemo(
    () => ordered(dataset, visible.rows, { by, isDescending }, language),
    [dataset, visible, by, isDescending, language],
  );
  const heading = (key: OrderKey, words: string) => {
    const isBy = key === by;
    return (
      <SortHeading
        words={words}
        sorted={isBy ? (isDescending ? "descending" : "ascending") : undefined}
        sort={() => setChosen({ by: key, isDescending: isBy && !isDescending })}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it sideways with the arrow keys.
    <section class="table-region" aria-labelledby="table-caption" tabIndex={0}>
      <table class="incident-table">
        <caption id="table-caption">
          <span>
            {messages.table.caption} <TakenNote />
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{messages.table.incident}</th>
            {heading("time", messages.timeNote)}
            {heading("place", messages.place)}
            {heading("kind", messages.category)}
            {heading("status", messages.status)}
            <th scope="col">{messages.claimsHeading}</th>
            {heading("reported", messages.table.firstReport)}
            {heading("sources", messages.sourcesHeading)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={dataset.incidents[row]!.id} row={row} isPossible={visible.possibleRows.has(row)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
