import { listForms } from "../store/view";
import { useMessages, useMounted, useView } from "./context";

/** The incidents day by day, or as a table. */
export function ListSwitch() {
  const { actions } = useMounted();
  const messages = useMessages();
  const current = useView((state) => state.list);
  return (
    <fieldset class="list-switch">
      <legend class="for-readers-only">{messages.listForms.label}</legend>
      {listForms.map((form) => (
        <button
          key={form}
          type="button"
          aria-pressed={form === current}
          onClick={() => actions.setList(form)}
        >
          {messages.listForms[form]}
        </button>
      ))}
    </fieldset>
  );
}
