import { type Clock, clocks } from "../core/model";
import { useMessages, useMounted, useView } from "./context";

/** The two clocks: when it happened, and when it was known. */
export function ClockSwitch() {
  const { actions } = useMounted();
  const messages = useMessages();
  const current = useView((state) => state.clock);
  const isOfEvents = useView((state) => state.dataset.config.events !== undefined);
  // A file of events says when they happened, and nothing of when they came to be known.
  if (isOfEvents) return null;
  return (
    <fieldset class="clock-switch">
      <legend class="for-readers-only">{messages.clock.label}</legend>
      {clocks.map((clock: Clock) => (
        <button
          key={clock}
          type="button"
          aria-pressed={clock === current}
          onClick={() => actions.setClock(clock)}
        >
          {messages.clock[clock]}
        </button>
      ))}
    </fieldset>
  );
}
