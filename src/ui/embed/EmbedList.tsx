import type { ComponentChildren } from "preact";
import { useMessages, useMounted, useView } from "../context";
import { Days } from "../Days";
import { useIsDocument } from "../document/context";
import { LicenceName } from "../LicenceName";
import { MethodLink } from "../MethodLink";
import { type Problem, Problems } from "../Problems";
import { Text } from "../Text";
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
  const { credits, licence, dataVersion } = useView((state) => state.dataset.config);
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
          <ul>
            {credits.map((credit, index) => (
              <li key={index}>
                <Text of={credit} />
              </li>
            ))}
          </ul>
          <p>
            <MethodLink />
          </p>
          <p>
            {messages.licence}: <LicenceName of={licence} />
            {" · "}
            {messages.dataVersion(`\u2066${dataVersion}\u2069`)}
          </p>
        </div>
      </div>
    </details>
  );
}
