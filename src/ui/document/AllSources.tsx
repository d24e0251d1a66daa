import { useMessages, useView } from "../context";
import { SourceLine } from "../Sources";
import { sourceAnchor } from "./context";

/** Every source of the map with its address, for the page that is written out whole. */
export function AllSources() {
  const messages = useMessages();
  const sources = useView((state) => state.dataset.sources);
  return (
    <section class="all-sources sources" aria-labelledby="all-sources">
      <h2 id="all-sources">{messages.sourcesHeading}</h2>
      <ol>
        {[...sources.values()].map((source) => (
          <li key={source.id} id={sourceAnchor(sources, source.id)}>
            <SourceLine source={source} isBrief />
          </li>
        ))}
      </ol>
    </section>
  );
}
