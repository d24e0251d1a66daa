import { useMemo, useState } from "preact/hooks";
import { fold } from "../../core/fold";
import { CountedChoice } from "../CountedChoice";
import { useFormats, useMounted, useView } from "../context";
import { useEventWords, useSession } from "./context";
import { isSameList, listedNow } from "./listed";
import { useRested } from "./useRested";

/** So many places are offered at once; the others by their name. */
const mostShown = 50;

/** The places with the most events in the window, and a field to find others by name. */
export function PlaceTotals() {
  const { actions } = useMounted();
  const session = useSession();
  const formats = useFormats();
  const words = useEventWords();
  const tongue = useView((state) => state.dataset.config.events?.language);
  const chosen = useView((state) => state.filter.places);
  const listed = useRested(listedNow, isSameList);
  const [sought, seek] = useState("");
  const totals = useMemo(
    () => session.places({ from: listed.from, to: listed.to }, listed.categories),
    [session, listed],
  );
  const found = useMemo(() => {
    const word = fold(sought);
    return word === "" ? totals : totals?.filter(({ name }) => fold(name).includes(word));
  }, [totals, sought]);
  if (!totals || !found) return <p class="soft">{words.placesInPreparation}</p>;
  if (totals.length === 0 && chosen.length === 0) return null;

  const shown = found.slice(0, mostShown);
  // What narrows the map can always be taken back.
  const hidden = chosen
    .filter((name) => !shown.some((each) => each.name === name))
    .map((name) => totals.find((each) => each.name === name) ?? { name, certain: 0, possible: 0 });
  return (
    <fieldset class="place-totals">
      <legend>{words.places}</legend>
      {totals.length > 8 && (
        <input
          type="search"
          aria-label={words.findPlace}
          placeholder={words.findPlace}
          autocomplete="off"
          value={sought}
          onInput={({ currentTarget }) => seek(currentTarget.value)}
        />
      )}
      {[...hidden, ...shown].map(({ name, certain, possible }) => (
        <CountedChoice
          key={name}
          isChosen={chosen.includes(name)}
          toggle={() => actions.toggleFilter("places", name)}
          count={{ certain, possible }}
        >
          <bdi lang={tongue}>{name}</bdi>
        </CountedChoice>
      ))}
      {found.length === 0 && <p class="soft">{words.noSuchPlace}</p>}
      {found.length > shown.length && (
        <p class="soft">{words.morePlaces(formats.number(found.length - shown.length))}</p>
      )}
    </fieldset>
  );
}
