import type { ComponentChildren } from "preact";
import { DataCredits, DataTerms } from "../AboutData";
import { useMessages, useMounted, useView } from "../context";
import { Days } from "../Days";
import { useIsDocument } from "../document/context";
import { type Problem, Problems } from "../Problems";
import { BriefList } from "./BriefList";

interface Props {
  readonly problems: readonly Problem[];
  readonly children: ComponentChildren;
  /** Called before the host can know of it. */
  readonly beforeFold: () => void;
  readonly fold: (isOpen: boolean) => void;
}

/** With claims and sources where there is script, else by title, each leading to the full page. */
export function IncidentRows({ isOpen }: { readonly isOpen: boolean }) {
  const isDocument = useIsDocument();
  if (isDocument) return <BriefList />;
  return isOpen ? <Days /> : null;
}

/** Every incident of the window, folded. Whose data this is stands after it. */
export function EmbedList({ problems, children, beforeFold, fold }: Props) {
  const { selectors } = useMounted();
  const messages = useMessages();
  const { certain, possible } = useView(selectors.count);
  return (
    <details
      class="embed-list list"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) beforeFold();
        fold(currentTarget.open);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed, by key too, and tells of it first. */}
      <summary onClick={beforeFold}>
        <h2 id="list-heading" tabIndex={-1}>
          {messages.list} <span class="count">{messages.andPossible(certain, possible)}</span>
        </h2>
      </summary>
      <div class="embed-list-body">
        <Problems problems={problems} />
        {children}
        {certain + possible === 0 && <p class="empty">{messages.nothingHere}</p>}
        <div class="footer">
          <h3>{messages.aboutData}</h3>
          <DataCredits />
          <DataTerms />
        </div>
      </div>
    </details>
  );
}
