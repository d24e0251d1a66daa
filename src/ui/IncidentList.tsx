import { useFormats, useMounted, useView } from "./context";
import { Days } from "./Days";
import { Filters } from "./Filters";
import { ListSwitch } from "./ListSwitch";
import { later } from "./later";
import { Search } from "./Search";

const IncidentTable = later(async () => (await import("./table/IncidentTable")).IncidentTable);

/** Every incident of the window, day by day in time order or in a table. */
export function IncidentList() {
  const { selectors } = useMounted();
  const { messages } = useFormats();
  const visible = useView(selectors.visible);
  const isTable = useView((state) => state.list === "table");
  return (
    <section class="list" aria-labelledby="list-heading">
      <div class="list-head">
        <h2 id="list-heading" tabIndex={-1}>
          {messages.list} <span class="count">{messages.andPossible(visible.certain, visible.possible)}</span>
        </h2>
        <ListSwitch />
        <Search>
          <Filters />
        </Search>
      </div>
      {visible.rows.length === 0 && <p class="empty">{messages.nothingHere}</p>}
      {isTable ? <IncidentTable /> : <Days />}
    </section>
  );
}
