import { useId } from "preact/hooks";
import { instantAt, zonedTime } from "../../core/zone";
import { shownWindow } from "../../store/view";
import { useFormats, useView } from "../context";
import { useEventWords } from "./context";

interface Props {
  /** Over the page or under it: under it stands what leads on. */
  readonly place: "head" | "foot";
  /** Indexes of the page in the whole list. */
  readonly first: number;
  readonly end: number;
  readonly length: number;
  readonly pageRows: number;
  readonly turnTo: (index: number) => void;
  readonly indexAt: (moment: number) => number;
}

/** Which part of the list is shown, the pages beside it, and a day to go to. */
export function ListPages({ place, first, end, length, pageRows, turnTo, indexAt }: Props) {
  const formats = useFormats();
  const words = useEventWords();
  const isFirst = first === 0;
  const isLast = end >= length;
  return (
    <nav class={`list-pages is-${place}`} aria-label={words.listPages}>
      <p role={place === "head" ? "status" : undefined}>
        {words.pageRange(formats.number(first + 1), formats.number(end), formats.number(length))}
      </p>
      <div class="list-pages-buttons">
        <button type="button" class="button" aria-disabled={isFirst} onClick={() => isFirst || turnTo(0)}>
          {words.first}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isFirst}
          onClick={() => isFirst || turnTo(first - pageRows)}
        >
          {words.previous}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isLast}
          onClick={() => isLast || turnTo(first + pageRows)}
        >
          {words.next}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isLast}
          onClick={() => isLast || turnTo(length - 1)}
        >
          {words.last}
        </button>
      </div>
      {place === "head" && <GoToDay turnTo={turnTo} indexAt={indexAt} />}
    </nav>
  );
}

/** Leads to the first event of a day, by the place's clock. */
function GoToDay({ turnTo, indexAt }: Pick<Props, "turnTo" | "indexAt">) {
  const words = useEventWords();
  const id = useId();
  const zone = useView((state) => state.dataset.config.timeZone);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  return (
    <form
      class="go-to-day"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("day");
        const [year, month, day] =
          field instanceof HTMLInputElement ? field.value.split("-").map(Number) : [];
        if (year && month && day) turnTo(indexAt(instantAt(zone, year, month, day)));
      }}
    >
      <label for={id}>{words.goTo}</label>
      <input id={id} name="day" type="date" required min={dateOf(from, zone)} max={dateOf(to - 1, zone)} />
      <button type="submit" class="button">
        {words.go}
      </button>
    </form>
  );
}

/** "2018-02-01", as date fields have it. */
function dateOf(instant: number, zone: string): string {
  const { year, month, day } = zonedTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
