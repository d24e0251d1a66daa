import { fieldInstant, fieldText } from "../core/fieldTime";
import { useMessages, useMounted, useView } from "./context";

/** The window's ends, typed as dates and times of the place: the fields know no zone, so none can slip in. */
export function TypedDates() {
  const { actions } = useMounted();
  const messages = useMessages();
  const window = useView((state) => state.window);
  const zone = useView((state) => state.dataset.config.timeZone);
  const set = (end: "from" | "to", text: string) => {
    const instant = fieldInstant(text, zone);
    if (Number.isNaN(instant)) return;
    const changed = { ...window, [end]: instant };
    if (changed.from < changed.to) actions.openWindow(changed);
  };
  return (
    <details class="typed-dates">
      <summary>{messages.dates}</summary>
      <div class="typed-dates-panel">
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            <span>{end === "from" ? messages.windowFrom : messages.windowTo}</span>
            <input
              type="datetime-local"
              value={fieldText(window[end], zone)}
              onChange={(event) => set(end, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
