import { type DatedToll, isSameFigure, type Standing } from "../../core/tolls";
import { figureWords, groupWords, quantityWords } from "../../i18n/claimWords";
import { asOfWords, commaIn, semicolonIn, statedWords } from "../../i18n/tollWords";
import { useFormats, useMounted } from "../context";
import { Term, Text } from "../Text";

interface Props {
  readonly dated: DatedToll;
  readonly standing: Standing | undefined;
  readonly pointed: string | undefined;
  readonly point: (tollId: string | undefined) => void;
}

/** One figure in words: whose dead, as of when, for which area and days, by which sources, and what came after. */
export function TollEntry({ dated, standing, pointed, point }: Props) {
  const formats = useFormats();
  const { messages } = formats;
  const { toll } = dated;
  const differing = standing?.later.filter((later) => !isSameFigure(later.toll, toll)) ?? [];
  return (
    <li
      class={`toll-entry${toll.id === pointed ? " is-pointed" : ""}`}
      data-toll={toll.id}
      onPointerEnter={() => point(toll.id)}
      onPointerLeave={() => point(undefined)}
    >
      <p>
        <Term name={toll.claimant} />: <b>{quantityWords(toll, formats)}</b> {groupWords(toll.group, formats)}
        {commaIn(formats)}
        {asOfWords(dated, formats)}
      </p>
      <p class="toll-scope">
        <Text of={toll.scope} />
      </p>
      {toll.isDerived && <p class="toll-derived">{messages.toll.derived}</p>}
      <Breakdown dated={dated} />
      {standing && standing.possible.length > 0 && (
        <p class="toll-aside">
          {messages.toll.sameTime(
            standing.possible
              .map((each) => `${quantityWords(each.toll, formats)} (${statedWords(each, formats)})`)
              .join(semicolonIn(formats)),
          )}
        </p>
      )}
      <p class="toll-aside">
        {differing.length > 0 && <span>{messages.toll.laterDiffer(differing.length)}. </span>}
        <SourceLinks ids={toll.sources} />
      </p>
      {(toll.asOfNote ?? toll.note) && (
        <p class="toll-aside">
          {[toll.asOfNote, toll.note]
            .filter((note) => note !== undefined)
            .map((note, index) => (
              <>
                {index > 0 && " · "}
                <Text of={note} />
              </>
            ))}
        </p>
      )}
    </li>
  );
}

/** The claimant's own figures by area. They stand side by side; nobody adds them up here. */
function Breakdown({ dated: { toll } }: { readonly dated: DatedToll }) {
  const formats = useFormats();
  const { messages } = formats;
  if (!toll.breakdown) return null;
  const areas = Object.entries(toll.breakdown);
  return (
    <table class="toll-breakdown">
      <thead>
        <tr>
          {areas.map(([area]) => (
            <th key={area} scope="col">
              <Term name={area} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {areas.map(([area, figure]) => (
            <td key={area}>{figureWords(figure, formats)}</td>
          ))}
        </tr>
      </tbody>
      <caption class="for-readers-only">
        {messages.toll.area}: <Term name={toll.claimant} />
      </caption>
    </table>
  );
}

/** Who published it, each with its address where there is one. */
export function SourceLinks({
  ids,
  isSeen = true,
}: {
  readonly ids: readonly string[];
  /** What only screen readers show is followed by their own commands: Tab would lead others to nothing. */
  readonly isSeen?: boolean;
}) {
  const formats = useFormats();
  const { sources } = useMounted().store.getState().dataset;
  return (
    <>
      {ids.map((id, index) => {
        const source = sources.get(id);
        const name = <bdi>{source?.publisher ?? id}</bdi>;
        return (
          <>
            {index > 0 && commaIn(formats)}
            {source?.url ? (
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                title={source.title}
                tabIndex={isSeen ? undefined : -1}
              >
                {name}
              </a>
            ) : (
              name
            )}
          </>
        );
      })}
    </>
  );
}
