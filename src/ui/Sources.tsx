import type { Source } from "../core/model";
import { claimDate } from "../i18n/claimWords";
import { useFormats } from "./context";

/** Who published it, in whose copy, when and in which language, with the address. */
export function Sources({
  sources,
  idOf,
}: {
  readonly sources: readonly Source[];
  readonly idOf: (id: string) => string;
}) {
  const { messages } = useFormats();
  return (
    <section class="sources">
      <h5>{messages.sourcesHeading}</h5>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={idOf(source.id)} tabIndex={-1}>
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLine({ source }: { readonly source: Source }) {
  const formats = useFormats();
  const { messages } = formats;
  const facts = [
    source.published ? claimDate(source.published, formats) : messages.noDate,
    source.language !== formats.language ? messages.readIn(formats.languageName(source.language)) : undefined,
    source.carrier ? messages.copyAt(source.carrier) : undefined,
    source.url ? undefined : messages.noLink,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <cite>
        <bdi>{source.publisher}</bdi>
      </cite>
      {": "}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer" lang="en" dir="auto">
          {source.title}
        </a>
      ) : (
        <span lang="en" dir="auto">
          {source.title}
        </span>
      )}
      <span class="soft">
        {" "}
        (
        {facts
          .map((fact) => <bdi key={fact}>{fact}</bdi>)
          .flatMap((fact, index) => (index ? [", ", fact] : [fact]))}
        ){source.url && <bdi class="host"> {new URL(source.url).hostname.replace(/^www\./, "")}</bdi>}
      </span>
    </>
  );
}
