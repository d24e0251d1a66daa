import type { ComponentChildren } from "preact";
import { instantAt, zonedTime } from "../../core/zone";
import { shownWindow } from "../../store/view";
import { useFormats, useView } from "../context";
import { Sign } from "../Sign";
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
    <Part place={place} name={words.listPages}>
      <div class="list-pages-buttons">
        <PageButton name={words.first} sign="M4,-5L-1,0L4,5M-4,-5V5" isOff={isFirst} turn={() => turnTo(0)} />
        <PageButton
          name={words.previous}
          sign="M2.5,-5L-2.5,0L2.5,5"
          isOff={isFirst}
          turn={() => turnTo(first - pageRows)}
        />
        <PageButton
          name={words.next}
          sign="M-2.5,-5L2.5,0L-2.5,5"
          isOff={isLast}
          turn={() => turnTo(first + pageRows)}
        />
        <PageButton
          name={words.last}
          sign="M-4,-5L1,0L-4,5M4,-5V5"
          isOff={isLast}
          turn={() => turnTo(length - 1)}
        />
      </div>
      {place === "head" && <GoToDay turnTo={turnTo} indexAt={indexAt} />}
      <p role={place === "head" ? "status" : undefined}>
        {words.pageRange(formats.number(first + 1), formats.number(end), formats.number(length))}
      </p>
    </Part>
  );
}

interface PartProps extends Pick<Props, "place"> {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One landmark of the name is enough. */
const Part = ({ place, name, children }: PartProps) =>
  place === "head" ? (
    <nav class="list-pages is-head" aria-label={name}>
      {children}
    </nav>
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: there is no legend, and nothing is filled in.
    <div class="list-pages is-foot" role="group" aria-label={name}>
      {children}
    </div>
  );

interface PageButtonProps {
  readonly name: string;
  /** The path of its sign, which points along the reading direction; CSS mirrors it for right to left. */
  readonly sign: string;
  /** It stays where it is and keeps the focus: whoever comes to the last page is not thrown out of the list. */
  readonly isOff: boolean;
  readonly turn: () => void;
}

function PageButton({ name, sign, isOff, turn }: PageButtonProps) {
  return (
    <button
      type="button"
      class="button"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => isOff || turn()}
    >
      <Sign look="arrow" box={14} path={sign} />
    </button>
  );
}

/** Leads to the first event of a day, by the place's clock. */
function GoToDay({ turnTo, indexAt }: Pick<Props, "turnTo" | "indexAt">) {
  const words = useEventWords();
  const zone = useView((state) => state.dataset.config.timeZone);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  const go = (field: HTMLInputElement) => {
    const [year, month, day] = field.value.split("-").map(Number);
    if (year && month && day) turnTo(indexAt(instantAt(zone, year, month, day)));
  };
  return (
    <label class="go-to-day">
      <span>{words.goTo}</span>
      <input
        type="date"
        min={dateOf(from, zone)}
        max={dateOf(to - 1, zone)}
        onChange={({ currentTarget }) => go(currentTarget)}
      />
    </label>
  );
}

/** "2018-02-01", as date fields have it. */
function dateOf(instant: number, zone: string): string {
  const { year, month, day } = zonedTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
