import { textIn } from "../core/text";
import { shownWindow } from "../store/view";
import { useFormats, useMounted, useView } from "./context";

/** What the view shows, in a sentence: the window, how much is certain, how much possible, by whose clock. */
export function ViewSentence() {
  const { selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const isPlaying = useView((state) => state.isPlaying);
  const visible = useView(selectors.visible);
  const unplaced = useView(selectors.unplaced);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  const zoneLabel = useView((state) => textIn(state.dataset.config.timeZoneLabel, state.language).text);
  const clock = useView((state) => state.clock);
  const when = from < to ? formats.window({ from, to }) : formats.moment(from);
  return (
    <p class="view-sentence" aria-live={isPlaying ? "off" : "polite"}>
      <strong>{clock === "known" ? messages.clock.knownIn(when) : when}.</strong>{" "}
      {messages.certainAndPossible(visible.certain, visible.possible)}{" "}
      {unplaced.length > 0 && `${messages.withoutPlace(unplaced.length)} `}
      <span class="soft">{messages.zone(zoneLabel, formats.offset(from))}</span>
    </p>
  );
}
