import { knownSeries, type Standing, standingAt, type TollSeries } from "../../core/tolls";
import { useFormats, useMounted, useView } from "../context";
import { TollEntry } from "./TollEntry";
import { TollsOutside } from "./TollsOutside";

interface Props {
  readonly series: readonly TollSeries[];
  readonly pointed: string | undefined;
  readonly point: (tollId: string | undefined) => void;
}

/** What each claimant had said by the playhead, in words, with scope and sources. */
export function TollList({ series, ...pointing }: Props) {
  const { messages } = useFormats();
  const standings = useStandings(series);
  const stated = standings
    .filter(({ standing }) => standing.now)
    .toSorted(
      (a, b) => Number(b.series.isRunning) - Number(a.series.isRunning) || statedLast(a) - statedLast(b),
    );
  const others = standings.filter(({ standing }) => !standing.now);
  const unsure = others.flatMap(({ standing }) => standing.possible);
  const later = others.flatMap(({ standing }) => (standing.possible.length > 0 ? [] : standing.later));
  return (
    <section class="toll-list" aria-labelledby="toll-moment">
      <div class="toll-list-head">
        <h2 id="toll-moment">
          <Moment />
        </h2>
        <TollsOutside series={series} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div class="toll-scroll" tabIndex={0}>
        {stated.length === 0 && <p class="soft">{messages.toll.none}</p>}
        <ul class="toll-entries">
          {stated.map(({ series: { id }, standing }) => (
            <TollEntry key={id} dated={standing.now!} standing={standing} {...pointing} />
          ))}
        </ul>
        {unsure.length > 0 && (
          <>
            <h3>{messages.toll.unsure}</h3>
            <ul class="toll-entries">
              {unsure.map((dated) => (
                <TollEntry key={dated.toll.id} dated={dated} standing={undefined} {...pointing} />
              ))}
            </ul>
          </>
        )}
        {later.length > 0 && <p class="soft">{messages.toll.notYet(later.length)}</p>}
      </div>
    </section>
  );
}

interface SeriesStanding {
  readonly series: TollSeries;
  readonly standing: Standing;
}

/** Running counts first, then the latest figures. Every figure that stands has a date. */
const statedLast = ({ standing }: SeriesStanding): number => -(standing.now?.stated?.to ?? 0);

/** Renders again only when an answer changes, not with every frame of a playing map. */
function useStandings(series: readonly TollSeries[]): readonly SeriesStanding[] {
  const { store } = useMounted();
  const answer = () => {
    const { clock, moment } = store.getState();
    const shown = clock === "known" ? knownSeries(series, moment) : series;
    return shown.map((each) => ({ series: each, standing: standingAt(each, moment) }));
  };
  useView(() =>
    answer()
      .map(({ series, standing: { now, possible, later } }) =>
        [series.id, now?.toll.id, possible.length, later.length].join(" "),
      )
      .join(),
  );
  return answer();
}

function Moment() {
  const { messages, momentShort } = useFormats();
  const moment = useView((state) => state.moment);
  return <>{messages.toll.statedBy(momentShort(moment))}</>;
}
