import { windowAddress } from "../store/address";
import { useMessages, useMounted, useSite, useView } from "./context";
import { Text } from "./Text";

/** What the map holds, in the editors' words, and what happened chapter by chapter; each leads to its window. */
export function Introduction() {
  const { actions } = useMounted();
  const messages = useMessages();
  const { pages } = useSite();
  const language = useView((state) => state.language);
  const config = useView((state) => state.dataset.config);
  return (
    <section class="introduction">
      <p>
        <Text of={config.summary} />
      </p>
      {config.chapters.length > 0 && (
        <details>
          <summary>{messages.chaptersInShort}</summary>
          <ol>
            {config.chapters.map(({ id, title, text, window }) => (
              <li key={id}>
                <a
                  href={
                    pages ? `${pages[language]}chapters/${id}/` : `#${windowAddress(window, config.timeZone)}`
                  }
                  onClick={(event) => {
                    event.preventDefault();
                    actions.openChapter(id);
                  }}
                >
                  <Text of={title} />
                </a>
                <p>
                  <Text of={text} />
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
