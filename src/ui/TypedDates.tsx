import { instantAt, zonedTime } from "../core/zone";
import { useMessages, useMounted, useView } from "./context";

/** The window's ends, typed as dates and times of the place: the fields know no zone, so none can slip in. */
export function TypedDates() {
  const { actions } = useMounted();
  const messages = useMessages();
  const window = useView((state) => state.window);
  const zone = useView((state) => state.dataset.config.timeZone);
  const set = (end: "from" | "to", text: string) => {
    const [year, month, day, hour = 0, minute = 0] = text.split(/\D/).map(Number);
    if (!year || !month || !day) return;
    const instant = instantAt(zone, year, month, day, hour, minute);
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

function fieldText(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
