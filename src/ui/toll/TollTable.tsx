import { knownSeries, type TollSeries } from "../../core/tolls";
import { groupWords, quantityWords } from "../../i18n/claimWords";
import { statedWords } from "../../i18n/tollWords";
import { useFormats, useMounted, useView } from "../context";
import { Term, Text } from "../Text";
import { SourceLinks } from "./TollEntry";

interface Props {
  readonly series: readonly TollSeries[];
  readonly group: string;
}

/** Everything that the chart draws, for those who cannot see it. */
export function TollTable({ series, group }: Props) {
  const formats = useFormats();
  const { messages } = formats;
  const { store } = useMounted();
  const shown = () => {
    const { clock, moment } = store.getState();
    return (clock === "known" ? knownSeries(series, moment) : series).flatMap(({ tolls }) => tolls);
  };
  // A number, so that a playing map renders only when the answer changes; known figures only ever grow in number.
  useView(() => shown().length);
  return (
    <div class="for-readers-only toll-table">
      <table>
        <caption>{messages.toll.table(groupWords(group, formats))}</caption>
        <thead>
          <tr>
            {[messages.toll.claimant, messages.toll.figure, messages.toll.asOf, messages.toll.scope].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
            <th scope="col">{messages.sourcesHeading}</th>
          </tr>
        </thead>
        <tbody>
          {shown().map((dated) => (
            <tr key={dated.toll.id}>
              <th scope="row">
                <Term name={dated.toll.claimant} />
              </th>
              <td>
                {quantityWords(dated.toll, formats)}
                {dated.toll.isDerived && ` (${messages.toll.derived})`}
              </td>
              <td>{statedWords(dated, formats)}</td>
              <td>
                <Text of={dated.toll.scope} />
              </td>
              <td>
                <SourceLinks ids={dated.toll.sources} isSeen={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
