import { textIn } from "../core/text";
import { shownWindow } from "../store/view";
import { useFormats, useMounted, useSite, useView } from "./context";
import { useIsDocument } from "./document/context";
import { later } from "./later";
import { useSettled } from "./useSettled";

const CorrectedSince = later(async () => (await import("./CorrectedSince")).CorrectedSince);

/**
 * What the view shows, in a sentence: the window, how much is certain, how much possible, by whose clock. A change is
 * read out once it has settled, not at every hour that a handle passes.
 */
export function ViewSentence() {
  const { selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const isDocument = useIsDocument();
  const { living } = useSite();
  const isPlaying = useView((state) => state.isPlaying);
  const count = useView(selectors.count);
  const unplaced = useView(selectors.unplaced);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  const zoneLabel = useView((state) => textIn(state.dataset.config.timeZoneLabel, state.language).text);
  const clock = useView((state) => state.clock);
  const window = from < to ? formats.window({ from, to }) : formats.moment(from);
  const when = `${clock === "known" ? messages.clock.knownIn(window) : window}.`;
  const counts = [
    messages.certainAndPossible(count.certain, count.possible),
    ...(unplaced.length > 0 ? [messages.withoutPlace(unplaced.length)] : []),
  ].join(" ");
  const zone = messages.zone(zoneLabel, formats.offset(from));
  const said = useSettled(`${when} ${counts} ${zone}`, isPlaying);
  return (
    <>
      <p class="view-sentence">
        <strong>{when}</strong> {counts} <span class="soft">{zone}</span>
      </p>
      {!isDocument && (
        <p class="for-readers-only" role="status">
          {said || null}
        </p>
      )}
      {living && <CorrectedSince />}
    </>
  );
}
