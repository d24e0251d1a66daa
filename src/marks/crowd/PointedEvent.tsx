import { useMemo } from "preact/hooks";
import type { EventDetails } from "../../core/events/model";
import { groupIndex } from "../../core/groups";
import type { Size } from "../../core/mercator";
import { textIn } from "../../core/text";
import { presence } from "../../core/window";
import { eventWhen } from "../../i18n/eventWhen";
import { eventWordsIn } from "../../i18n/eventWords";
import { directionOf } from "../../i18n/messages";
import { cameraIn } from "../../scene/frame";
import { shapePath } from "../../scene/shape";
import type { Mounted } from "../../store/mounted";
import type { State } from "../../store/store";
import { useStore } from "../../store/useStore";
import { shownWindow } from "../../store/view";
import { eventPoint } from "./eventPoint";

interface Props {
  readonly mounted: Mounted;
  readonly details: EventDetails;
  readonly size: Size;
  /** Whether its card is open. */
  readonly isOpen: boolean;
  /** Whether a label says what it is. */
  readonly isPointed: boolean;
  /** CSS pixels from the left, near to which it is shown where the world is there more than once. */
  readonly near: number;
}

const identity = (state: State) => state;

/** CSS pixels across. */
const signSize = 14;
const ringRadius = 12;

/** One event drawn again, larger and in a ring, over all points; and beside it what it is. */
export function PointedEvent({ mounted, details, size, isOpen, isPointed, near }: Props) {
  const state = useStore(mounted.store, identity);
  const { config } = state.dataset;
  const found = presence(details.earliest, details.latest, shownWindow(state));
  // A map that plays on has left it behind.
  if (found === "out" && !isOpen) return null;
  const group = config.groups[groupIndex(config, config.categories[details.category]?.id ?? "")];
  const camera = cameraIn(state.camera, config.bounds, size, directionOf(state.language));
  const [x, y] = eventPoint(details, camera, size, near);
  const side = `${y < size.height / 2 ? "is-below" : "is-above"} ${x < size.width / 2 ? "is-right" : "is-left"}`;
  const box = ringRadius + 2;
  return (
    <div class="crowd-event" style={{ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` }}>
      <svg
        class={isOpen ? "crowd-ring is-open" : "crowd-ring"}
        data-colour={group?.colour}
        width={2 * box}
        height={2 * box}
        viewBox={`${-box} ${-box} ${2 * box} ${2 * box}`}
        opacity={found === "out" ? 0.5 : 1}
        aria-hidden="true"
      >
        <circle r={ringRadius} />
        {group && (
          <path
            class={found === "certain" ? "sign" : "sign is-possible"}
            d={shapePath(group.shape, found === "certain" ? signSize : signSize - 1.2)}
          />
        )}
      </svg>
      {isPointed && (
        <div class={`crowd-label ${side}`} dir={directionOf(state.language)} aria-hidden="true">
          <EventWords mounted={mounted} details={details} />
        </div>
      )}
    </div>
  );
}

/** What it is, when and where, as the file says it. */
export function EventWords({ mounted, details }: Pick<Props, "mounted" | "details">) {
  const language = useStore(mounted.store, (state) => state.language);
  const config = useStore(mounted.store, (state) => state.dataset.config);
  const words = eventWordsIn(language);
  const formats = useStore(mounted.store, mounted.selectors.formats);
  const when = useMemo(() => eventWhen(details, config.timeZone, formats), [details, config, formats]);
  const category = config.categories[details.category];
  return (
    <>
      {details.title === "" ? (
        <strong>{category ? textIn(category.label, language).text : words.untitled}</strong>
      ) : (
        <strong lang={config.events?.language} dir="auto">
          {details.title}
        </strong>
      )}
      <span>{when}</span>
      {details.place !== "" && (
        <span lang={config.events?.language} dir="auto">
          {details.place}
        </span>
      )}
    </>
  );
}
