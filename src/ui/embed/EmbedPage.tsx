import type { ComponentType, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PageParts } from "../App";
import { useView } from "../context";
import { MapView } from "../MapView";
import { SkipToList } from "../SkipToList";
import { Text } from "../Text";
import { Timeline } from "../Timeline";
import { ViewSentence } from "../ViewSentence";
import { EmbedCard } from "./EmbedCard";
import { EmbedEnd } from "./EmbedEnd";
import { EmbedList, IncidentRows } from "./EmbedList";
import { FilterNote } from "./FilterNote";

/**
 * The page as it stands in an article: headline, map and timeline in one frame, the list folded under them. What an
 * article does not need is on the full page, to which it leads.
 */
export const EmbedPage = (parts: PageParts) => (
  <EmbedLayout {...parts} Card={EmbedCard} Rows={IncidentRows} />
);

interface Props extends PageParts {
  /** What the reader has opened. */
  readonly Card: ComponentType<{ readonly isListOpen: boolean }>;
  /** What stands in the folded list; `isOpen` once it is unfolded. */
  readonly Rows: ComponentType<{ readonly isOpen: boolean }>;
}

/** The same of maps whose list and card are others. */
export function EmbedLayout({ Card, Rows, problems, stills, isDocument, ...map }: Props) {
  const title = useView((state) => state.dataset.config.title);
  const frame = useRef<HTMLDivElement>(null);
  const [isListOpen, setListOpen] = useState(false);
  const keepHeight = useKeptHeight(frame);
  return (
    <main class="embed">
      {!isDocument && <SkipToList skip={skipToList} />}
      <div class="embed-frame" ref={frame}>
        <header class="embed-header">
          <h1>
            <Text of={title} />
          </h1>
          <ViewSentence />
          <FilterNote />
        </header>
        <div class="embed-stage">
          <MapView {...map} still={stills?.map} />
          <Card isListOpen={isListOpen} />
        </div>
        <Timeline still={stills?.timeline} isBrief />
        <EmbedEnd />
      </div>
      <EmbedList problems={problems} beforeFold={keepHeight} fold={setListOpen}>
        <Rows isOpen={isListOpen} />
      </EmbedList>
    </main>
  );
}

/**
 * The map fills its window. Where the host makes that taller for the open list the map must not grow with it: gives what
 * keeps the height of the element, until the window has another size and the list is folded.
 */
function useKeptHeight(element: RefObject<HTMLElement | null>): () => void {
  useEffect(() => {
    const fill = () => {
      const { current } = element;
      if (current?.style.minHeight && !current.parentElement?.querySelector(".embed-list[open]"))
        current.style.minHeight = "";
    };
    addEventListener("resize", fill);
    return () => removeEventListener("resize", fill);
  }, [element]);
  return () => {
    const { current } = element;
    if (current) current.style.minHeight ||= `${current.getBoundingClientRect().height}px`;
  };
}

const skipToList = () => document.querySelector<HTMLElement>(".embed-list > summary")?.focus();
