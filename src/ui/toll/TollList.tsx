import { knownSeries, type Standing, standingAt, type TollSeries } from "../../core/tolls";
import { useFormats, useMounted, useView } from "../context";
import { TollEntry } from "./TollEntry";

interface Props {
  readonly series: readonly TollSeries[];
  readonly pointed: string | undefined;
  readonly point: (tollId: string | undefined) => void;
}

/** What each claimant had said by the playhead, in words, with scope and sources. */
export function TollList({ series, ...pointing }: Props) {
  const { messages } = useFormats();
  const standings = useStandings(series);
  const stated = standings.filter(({ standing }) => standing.now);
  const unsure = standings.filter(({ standing }) => !standing.now && standing.possible.length > 0);
  const rest = standings.filter(({ standing }) => !standing.now && standing.possible.length === 0);
  const claimants = [...new Set(stated.map((each) => each.series.claimant))];
  // The focus comes here by keyboard, since what overflows has to be scrolled.
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard.
    <section class="toll-list" tabIndex={0} aria-labelledby="toll-moment">
      <h3 id="toll-moment">
        <Moment />
      </h3>
      {stated.length === 0 && <p class="soft">{messages.toll.none}</p>}
      <ul class="toll-claimants">
        {claimants.map((claimant) => (
          <li key={claimant} class="toll-claimant">
            <h4>
              <bdi>{claimant}</bdi>
            </h4>
            <ul>
              {stated
                .filter((each) => each.series.claimant === claimant)
                .map(({ series, standing }) => (
                  <TollEntry
                    key={series.id}
                    dated={standing.now!}
                    standing={standing}
                    claimant={claimant}
                    {...pointing}
                  />
                ))}
            </ul>
          </li>
        ))}
        {unsure.length > 0 && (
          <li class="toll-claimant">
            <h4>{messages.toll.unsure}</h4>
            <ul>
              {unsure.flatMap(({ series, standing }) =>
                standing.possible.map((dated) => (
                  <TollEntry
                    key={dated.toll.id}
                    dated={dated}
                    standing={undefined}
                    claimant={series.claimant}
                    isNamed
                    {...pointing}
                  />
                )),
              )}
            </ul>
          </li>
        )}
      </ul>
      {rest.length > 0 && (
        <p class="soft">{messages.toll.notYet(rest.flatMap(({ standing }) => standing.later).length)}</p>
      )}
    </section>
  );
}

interface Standings {
  readonly series: TollSeries;
  readonly standing: Standing;
}

/** Renders again only when an answer changes, not with every frame of a playing map. */
function useStandings(series: readonly TollSeries[]): readonly Standings[] {
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
