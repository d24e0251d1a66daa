import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EventDetails } from "../../core/events/model";
import { groupOf } from "../../core/groups";
import { presence } from "../../core/window";
import { eventWhen } from "../../i18n/eventWhen";
import { shownWindow } from "../../store/view";
import { CloseButton } from "../CloseButton";
import { CopyLink } from "../CopyLink";
import { useFormats, useFullPage, useMounted, useSite, useView } from "../context";
import { GroupSign } from "../GroupSign";
import { newTab } from "../newTab";
import { Text } from "../Text";
import { useEvents, useEventWords, useSession } from "./context";

/** What the file says of the event that is open. Escape closes it. */
export function EventCard() {
  const event = useEvents(({ opened }) => opened);
  return event ? <Card event={event} /> : null;
}

interface OfEvent {
  readonly event: EventDetails;
}

function Card({ event }: OfEvent) {
  const session = useSession();
  const { isEmbed = false } = useSite();
  const { messages } = useFormats();
  const words = useEventWords();
  const tongue = useView((state) => state.dataset.config.events?.language);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when another event is opened, not otherwise.
  useLayoutEffect(() => {
    const { activeElement } = document;
    // Whoever goes from event to event step by step stays at the button that does it.
    if (activeElement?.closest(".timeline")) return;
    if (!activeElement?.closest(".card")) opener.current = activeElement;
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [event.row]);

  const close = () => {
    session.open(undefined);
    requestAnimationFrame(() => {
      const back = opener.current;
      const isThere = back instanceof HTMLElement && back !== document.body && back.isConnected;
      (isThere ? back : document.getElementById("list-heading"))?.focus({ preventScroll: true });
    });
  };
  return (
    <section
      class="card event-card"
      aria-labelledby="card-heading"
      onKeyDown={(pressed) => {
        if (pressed.key === "Escape") close();
      }}
    >
      <div class="card-head">
        <CloseButton name={isEmbed ? words.closeCard : messages.back} close={close} />
        <h2 id="card-heading" ref={heading} tabIndex={-1}>
          {event.title ? (
            <span lang={tongue} dir="auto">
              {event.title}
            </span>
          ) : (
            words.untitled
          )}
        </h2>
      </div>
      <EventFacts event={event} />
      <p class="event-note">{words.notChecked}</p>
      <CardLinks event={event} />
    </section>
  );
}

function EventFacts({ event }: OfEvent) {
  const formats = useFormats();
  const words = useEventWords();
  const config = useView((state) => state.dataset.config);
  const from = useView((state) => shownWindow(state).from);
  const to = useView((state) => shownWindow(state).to);
  const category = config.categories[event.category];
  const inWindow = presence(event.earliest, event.latest, { from, to });
  const tongue = config.events?.language;
  return (
    <dl class="event-facts">
      <Fact name={words.when}>
        {eventWhen(event, config.timeZone, formats)}
        <small>
          <Text of={config.timeZoneLabel} />
        </small>
        {inWindow === "possible" && <small>{words.isPossible}</small>}
        {inWindow === "out" && <small>{words.isOutside}</small>}
      </Fact>
      <Fact name={words.kind}>
        <GroupSign group={groupOf(config, category?.id ?? "")} size={11} /> <Text of={category?.label} />
      </Fact>
      <Fact name={words.where}>
        {event.place !== "" && <bdi lang={tongue}>{event.place}</bdi>}
        <small>
          {words.latitude} {degrees(event.latitude)}, {words.longitude} {degrees(event.longitude)}
        </small>
      </Fact>
      <Fact name={words.source}>
        {event.source === "" ? words.sourceNotNamed : <bdi lang={tongue}>{event.source}</bdi>}
        {event.url !== "" && <ReportLink url={event.url} />}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Degrees as the file has them, to a metre at most; set apart, so that a minus stands before its number. */
const degrees = (value: number): string => `\u2066${Number(value.toFixed(5))}°\u2069`.replace("-", "−");

/** Says where it leads: the file's links are nobody's recommendation. */
function ReportLink({ url }: { readonly url: string }) {
  const words = useEventWords();
  const host = hostOf(url);
  if (host === undefined) return null;
  return (
    <small>
      <a href={url} {...newTab}>
        {words.report(host)}
      </a>
    </small>
  );
}

/** The host of a http or https address; undefined for any other. */
function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return /^https?:$/.test(protocol) ? host.replace(/^www\./, "") : undefined;
}

function CardLinks({ event }: OfEvent) {
  const { actions, store } = useMounted();
  const { messages } = useFormats();
  const words = useEventWords();
  const fullPage = useFullPage();
  const session = useSession();
  const hash = `incident=${encodeURIComponent(session.idOf(event))}`;
  const show = () => {
    const { camera } = store.getState();
    actions.lookAt({ ...event, zoom: Math.max(8, camera?.zoom ?? 0) });
    // On a phone the list may have pushed the map away.
    document.querySelector(".map")?.scrollIntoView();
  };
  return (
    <div class="event-links">
      <button type="button" class="link" onClick={show}>
        {words.showOnMap}
      </button>
      <a href={`${fullPage ?? ""}#${hash}`} {...(fullPage === undefined ? {} : newTab)}>
        {words.permanentLink}
      </a>
      <CopyLink
        hash={() => hash}
        look="link"
        label={words.copyAddress}
        face={(isCopied) => (isCopied ? messages.linkCopied : messages.provenance.copy)}
      />
    </div>
  );
}
