import type { Point } from "../core/mercator";
import type { Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import type { Formats } from "../i18n/formats";
import type { Labelled, PlacedLabel } from "../scene/labels";
import type { PlaceMark } from "../scene/placeMarks";
import type { Mounted } from "../store/mounted";
import { IncidentSign } from "./IncidentSign";

interface Props {
  readonly mounted: Mounted;
  readonly mark: PlaceMark;
  readonly at: Point;
  /** Undefined where the name finds no room. */
  readonly label: PlacedLabel | undefined;
  readonly name: Labelled;
  readonly dataset: Dataset;
  readonly language: Language;
  readonly formats: Formats;
  readonly isSelected: boolean;
  readonly open: () => void;
  readonly point: (isOn: boolean) => void;
  /** Called when the keyboard comes to it, which may be while it lies outside the map. */
  readonly reveal: (button: HTMLElement) => void;
}

/** A place as a button: paper with one sign for each incident, or their number, and the place's name. */
export function PlaceButton({
  mounted,
  mark,
  at,
  label,
  name,
  dataset,
  language,
  formats,
  isSelected,
  open,
  point,
  reveal,
}: Props) {
  const { radius, count } = mark;
  const first = textIn(dataset.places.get(mark.placeIds[0]!)?.name, language).text;
  const others = mark.placeIds.length - 1;
  const spoken = others ? formats.messages.placeAndOthersSpoken(first, others) : first;
  const box = Math.ceil(radius) + 2;
  return (
    <button
      type="button"
      class={isSelected ? "mark is-selected" : "mark"}
      style={{
        transform: `translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`,
        "--radius": `${radius}px`,
      }}
      data-places={mark.placeIds.join(" ")}
      aria-pressed={isSelected}
      aria-label={`${spoken}: ${formats.messages.countSpoken(count.certain, count.possible)}`}
      title={name.text}
      onClick={open}
      onMouseEnter={() => point(true)}
      onMouseLeave={() => point(false)}
      onFocus={({ currentTarget }) => {
        point(true);
        // The browser's own scrolling to what has the focus comes first.
        if (currentTarget.matches(":focus-visible")) requestAnimationFrame(() => reveal(currentTarget));
      }}
      onBlur={() => point(false)}
    >
      <svg
        aria-hidden="true"
        class="mark-sign"
        width={2 * box}
        height={2 * box}
        viewBox={`${-box} ${-box} ${2 * box} ${2 * box}`}
      >
        <circle class={count.certain === 0 ? "mark-paper is-possible" : "mark-paper"} r={radius} />
        {mark.signs.map((sign) => (
          <IncidentSign key={sign.row} sign={sign} mounted={mounted} />
        ))}
        {mark.signs.length === 0 && <Shares mark={mark} dataset={dataset} />}
      </svg>
      {label && (
        <span
          class={`mark-name side-${label.side}`}
          data-weight={name.weight}
          data-others={others ? name.text.slice(first.length).trim() : undefined}
          dir="auto"
        >
          {first}
        </span>
      )}
    </button>
  );
}

/** Too many to show one by one: the number, in a ring of the groups' shares. */
function Shares({ mark, dataset }: { readonly mark: PlaceMark; readonly dataset: Dataset }) {
  const radius = mark.radius - 4;
  const around = 2 * Math.PI * radius;
  const total = mark.rows.length;
  let before = 0;
  return (
    <>
      {dataset.config.groups.map((group, index) => {
        const length = (mark.shares[index]! / total) * around;
        const offset = before;
        before += length;
        return (
          length > 0 && (
            <circle
              key={group.id}
              class="mark-share"
              data-colour={group.colour}
              r={radius}
              stroke-dasharray={`${Math.max(0.5, length - 1)} ${around}`}
              stroke-dashoffset={-offset}
              transform="rotate(-90)"
            />
          )
        );
      })}
      <text class="mark-number" dy="0.36em">
        {mark.rows.length}
      </text>
    </>
  );
}
