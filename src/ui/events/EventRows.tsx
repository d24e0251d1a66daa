import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EventDetails } from "../../core/events/model";
import { groupOf } from "../../core/groups";
import type { Interval } from "../../core/model";
import { textIn } from "../../core/text";
import { presence } from "../../core/window";
import { eventWhen } from "../../i18n/eventWhen";
import { useFormats, useFullPage, useView } from "../context";
import { useIsDocument } from "../document/context";
import { GroupSign } from "../GroupSign";
import { useEventWords, useSession } from "./context";

/** The row that a reader asked for, in a page that may have to be read first. */
export interface Landing {
  /** In the whole list. */
  readonly index: number;
  readonly isFocused: boolean;
}

interface Props {
  readonly events: readonly EventDetails[];
  /** Index of the first of them in the whole list, and how long that is. */
  readonly first: number;
  readonly length: number;
  readonly pageRows: number;
  readonly landing: Landing | undefined;
  readonly turnTo: (index: number, isFocused?: boolean) => void;
  readonly window: Interval;
}

/** A page of the list. It is one stop of the tab key; arrows go from row to row and on to other pages. */
export function EventRows({ events, first, length, pageRows, landing, turnTo, window }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const isDocument = useIsDocument();
  const [stop, setStop] = useState(0);
  const held = Math.max(0, Math.min(events.length - 1, stop));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row may come after it was asked for.
  useLayoutEffect(() => {
    if (!landing) return;
    const at = landing.index - first;
    setStop(at);
    if (landing.isFocused) buttonAt(list.current, at)?.focus();
  }, [landing, first, events]);

  const goTo = (index: number) => {
    const at = index - first;
    if (at < 0 || at >= events.length) return turnTo(index, true);
    setStop(at);
    buttonAt(list.current, at)?.focus();
  };
  return (
    <ul
      ref={list}
      class="event-rows"
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = targetOf(event.key, first + held, length, pageRows);
        if (next === undefined) return;
        event.preventDefault();
        goTo(next);
      }}
    >
      {events.map((each, index) => (
        <EventRow
          key={each.row}
          event={each}
          index={first + index}
          length={length}
          isStop={isDocument || index === held}
          hold={() => setStop(index)}
          isPossible={presence(each.earliest, each.latest, window) === "possible"}
        />
      ))}
    </ul>
  );
}

const buttonAt = (list: HTMLElement | null, index: number) =>
  list?.children[index]?.querySelector<HTMLElement>(".incident-title") ?? undefined;

/** The index that a key leads to in the whole list; undefined for keys that lead nowhere. */
export function targetOf(key: string, index: number, length: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: length - 1,
  };
  const asked = steps[key];
  return asked === undefined ? undefined : Math.max(0, Math.min(length - 1, asked));
}

interface RowProps {
  readonly event: EventDetails;
  readonly index: number;
  readonly length: number;
  /** Whether the tab key stops here. */
  readonly isStop: boolean;
  readonly hold: () => void;
  readonly isPossible: boolean;
}

function EventRow({ event, index, length, isStop, hold, isPossible }: RowProps) {
  const session = useSession();
  const formats = useFormats();
  const words = useEventWords();
  const isDocument = useIsDocument();
  const fullPage = useFullPage();
  const config = useView((state) => state.dataset.config);
  const id = session.idOf(event);
  const isOpen = useView((state) => state.selection.incident === id);
  const category = config.categories[event.category];
  const group = groupOf(config, category?.id ?? "");
  const tongue = config.events?.language;
  const kind = textIn(category?.label, formats.language);
  const title = event.title ? (
    <span lang={tongue} dir="auto">
      {event.title}
    </span>
  ) : (
    `${words.untitled}: ${kind.text}`
  );
  return (
    <li
      class={isOpen ? "incident event is-open" : "incident event"}
      aria-setsize={length}
      aria-posinset={index + 1}
      onPointerEnter={() => session.point(event.row)}
      onPointerLeave={() => session.point(undefined)}
    >
      <span class="incident-sign">
        <GroupSign group={group} isPossible={isPossible} size={11} />
      </span>
      <div class="incident-body">
        {isDocument ? (
          <a class="incident-title" href={`${fullPage ?? ""}#incident=${encodeURIComponent(id)}`}>
            {title}
          </a>
        ) : (
          <button
            type="button"
            class="incident-title"
            tabIndex={isStop ? 0 : -1}
            onFocus={() => {
              hold();
              session.point(event.row);
            }}
            onBlur={() => session.point(undefined)}
            onClick={() => session.open(event.row)}
          >
            {title}
          </button>
        )}
        <p class="incident-meta">
          <b>{eventWhen(event, config.timeZone, formats)}</b>
          {event.place !== "" && (
            <>
              {" · "}
              <bdi lang={tongue}>{event.place}</bdi>
            </>
          )}
          <span class="for-readers-only"> · {kind.text}</span>
          {isPossible && <span class="possible-tag">{formats.messages.possibleHere}</span>}
        </p>
      </div>
    </li>
  );
}
