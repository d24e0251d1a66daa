import type { ComponentChildren } from "preact";
import type { PageParts } from "./App";
import { useMessages } from "./context";
import { Header } from "./Header";
import { MapView } from "./MapView";
import { Problems } from "./Problems";
import { SkipToList } from "./SkipToList";
import { Timeline } from "./Timeline";

interface Props extends PageParts {
  /** Classes of its main part. */
  readonly look?: string;
  /** What is said under the map of its own state. */
  readonly state?: ComponentChildren;
  /** What the reader has opened: it stands in the list's place, which still can be found in the page. */
  readonly card: ComponentChildren;
  /** The list, and what stands before and after it. */
  readonly children: ComponentChildren;
}

/** The page that stands by itself: header, map, timeline, and a column of what there is to read. */
export function WholePage({
  look = "main",
  state,
  card,
  children,
  problems,
  stills,
  isDocument,
  ...map
}: Props) {
  const messages = useMessages();
  return (
    <>
      {isDocument ? (
        <a class="skip" href="#list-heading">
          {messages.skipToList}
        </a>
      ) : (
        <SkipToList skip={skipToList} />
      )}
      <Header />
      <main class={look}>
        <MapView {...map} still={stills?.map} />
        {state}
        <Timeline still={stills?.timeline} />
        <div class="column">
          {card}
          <div class="column-list" hidden={card ? "until-found" : false}>
            <Problems problems={problems} />
            {children}
          </div>
        </div>
      </main>
    </>
  );
}

const skipToList = () => document.getElementById("list-heading")?.focus();
