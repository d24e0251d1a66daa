import type { Source } from "../core/model";
import { claimDate } from "../i18n/claimWords";
import { useFormats } from "./context";
import { Heading } from "./Heading";
import { newTab } from "./newTab";
import { Text } from "./Text";
import { useKnownSources } from "./useKnown";

/** Who published it, in whose copy, when and in which language, with the address. In the order that they are given. */
export function Sources({
  sources,
  idOf,
}: {
  readonly sources: readonly Source[];
  readonly idOf: (id: string) => string;
}) {
  const { messages } = useFormats();
  const { items, undated, later } = useKnownSources(sources);
  return (
    <section class="sources">
      <Heading below={1}>{messages.sourcesHeading}</Heading>
      <ol>
        {[...items, ...undated].map((source) => (
          <li key={source.id} id={idOf(source.id)} tabIndex={-1}>
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
      {later > 0 && <p class="later">{messages.clock.laterSources(later)}</p>}
    </section>
  );
}

export function SourceLine({
  source,
  isBrief = false,
}: {
  readonly source: Source;
  /** Without what its address says already. */
  readonly isBrief?: boolean;
}) {
  const formats = useFormats();
  const { messages } = formats;
  const comma = formats.language === "ar" ? "، " : ", ";
  const facts = [
    source.published ? claimDate(source.published, formats) : messages.noDate,
    messages.readIn(formats.languageName(source.language)),
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
        <a href={source.url} {...(isBrief ? {} : newTab)} lang="en" dir="auto">
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
          .flatMap((fact, index) => (index ? [comma, fact] : [fact]))}
        ){" "}
        {source.url && !isBrief && (
          <bdi class="host">{new URL(source.url).hostname.replace(/^www\./, "")}</bdi>
        )}
      </span>
      {source.archiveUrl && (
        <>
          {" · "}
          <a href={source.archiveUrl} target="_blank" rel="noopener noreferrer">
            {messages.provenance.archived}
          </a>
        </>
      )}
      {source.note && (
        <span class="source-note soft">
          <Text of={source.note} />
        </span>
      )}
    </>
  );
}
