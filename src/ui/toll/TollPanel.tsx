import "../style/toll.css";
import { useMemo, useState } from "preact/hooks";
import { claimKnown } from "../../core/known";
import type { TollClaim } from "../../core/model";
import { statedBy, type TollSeries, tollGroups, tollSeries } from "../../core/tolls";
import { groupWords } from "../../i18n/claimWords";
import { asOfWords, commaIn, semicolonIn, tollWords } from "../../i18n/tollWords";
import type { Timescale } from "../../scene/timescale";
import { useFormats, useMounted, useView } from "../context";
import { Term, Text } from "../Text";
import { TollChart } from "./TollChart";
import { TollList } from "./TollList";
import { TollTable } from "./TollTable";

/** Tolls as reported, one group of people at a time: what is known at the playhead, and every figure against time. */
export function TollPanel({ scale }: { readonly scale: Timescale }) {
  const { messages } = useFormats();
  const dataset = useView((state) => state.dataset);
  const groups = useMemo(() => tollGroups(dataset.tolls.values()), [dataset]);
  const [chosen, choose] = useState<string>();
  const [pointed, point] = useState<string>();
  const group = chosen ?? groups[0]?.group;
  const series = useMemo(() => (group === undefined ? [] : tollSeries(dataset, group)), [dataset, group]);
  if (group === undefined) return null;
  return (
    <section class="toll" aria-label={messages.toll.title}>
      <div class="toll-head">
        <GroupChoice
          chosen={group}
          choose={(next) => {
            choose(next);
            point(undefined);
          }}
        />
        <Caption series={series} pointed={pointed} />
      </div>
      <div class="toll-body">
        <TollChart series={series} group={group} scale={scale} pointed={pointed} point={point} />
        <TollList series={series} pointed={pointed} point={point} />
      </div>
      <TollTable series={series} group={group} />
    </section>
  );
}

function GroupChoice({
  chosen,
  choose,
}: {
  readonly chosen: string;
  readonly choose: (group: string) => void;
}) {
  const formats = useFormats();
  const { messages } = formats;
  const { store } = useMounted();
  const counts = () => {
    const { dataset, clock, moment } = store.getState();
    const isKnown = (toll: TollClaim) =>
      clock === "happened" || statedBy(claimKnown(toll, dataset.sources), moment) !== "out";
    const known = tollGroups([...dataset.tolls.values()].filter(isKnown));
    return tollGroups(dataset.tolls.values()).map(({ group }) => ({
      group,
      claims: known.find((each) => each.group === group)?.claims ?? 0,
    }));
  };
  // A text, so that a playing map renders only when a count changes.
  useView(() =>
    counts()
      .map(({ claims }) => claims)
      .join(),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; these buttons choose what is shown.
    <div class="toll-groups" role="group" aria-label={messages.toll.groups}>
      {counts().map(({ group, claims }) => (
        <button
          key={group}
          type="button"
          class="toll-group"
          aria-pressed={group === chosen}
          onClick={() => choose(group)}
        >
          <span class="toll-group-name">{groupWords(group, formats)}</span>{" "}
          <span class="count" aria-hidden="true">
            {formats.number(claims)}
          </span>
          <span class="for-readers-only">, {messages.toll.claims(claims)}</span>
        </button>
      ))}
    </div>
  );
}

/** How the chart is read; while a figure is pointed at, whose it is. The list says it to those who cannot point. */
function Caption({
  series,
  pointed,
}: {
  readonly series: readonly TollSeries[];
  readonly pointed: string | undefined;
}) {
  const formats = useFormats();
  const dated = series.flatMap(({ tolls }) => tolls).find(({ toll }) => toll.id === pointed);
  const isHidden = useView(
    ({ clock, moment }) =>
      clock === "known" && dated !== undefined && statedBy(dated.stated, moment) === "out",
  );
  if (!dated || isHidden) return <p class="toll-caption">{formats.messages.toll.reading}</p>;
  return (
    <p class="toll-caption is-figure" aria-hidden="true">
      <Term name={dated.toll.claimant} />: {tollWords(dated, formats)}
      {commaIn(formats)}
      {asOfWords(dated, formats)}
      {semicolonIn(formats)}
      <Text of={dated.toll.scope} />
    </p>
  );
}
