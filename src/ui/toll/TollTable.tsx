import { knownBy } from "../../core/known";
import type { TollSeries } from "../../core/tolls";
import { groupWords, quantityWords } from "../../i18n/claimWords";
import { statedWords } from "../../i18n/tollWords";
import { useFormats, useView } from "../context";
import { Text } from "../Text";
import { SourceLinks } from "./TollEntry";

interface Props {
  readonly series: readonly TollSeries[];
  readonly group: string;
}

/** Everything that the chart draws, for those who cannot see it. */
export function TollTable({ series, group }: Props) {
  const formats = useFormats();
  const { messages } = formats;
  const tolls = series.flatMap((each) => each.tolls);
  // A text, so that a playing map renders only when the answer changes.
  const shown = useView(({ clock, moment }) =>
    tolls.map(({ stated }) => (clock === "known" && knownBy(stated, moment) === "out" ? "0" : "1")).join(""),
  );
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
          {tolls
            .filter((_, index) => shown[index] === "1")
            .map((dated) => (
              <tr key={dated.toll.id}>
                <th scope="row">
                  <bdi>{dated.toll.claimant}</bdi>
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
                  <SourceLinks ids={dated.toll.sources} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
