import { isNarrowed } from "../../core/filter";
import { kindLabels } from "../../core/groups";
import { commaIn } from "../../i18n/tollWords";
import { useFormats, useMounted, useView } from "../context";
import { Text } from "../Text";

/** Says of what a narrowed map shows a part only: nothing else on the page would. Nothing where all is shown. */
export function FilterNote() {
  const { actions } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const filter = useView((state) => state.filter);
  const { config, places } = useView((state) => state.dataset);
  // Names that an address gives are shown once the file is known to have them: nobody may put words into the map.
  const isKnown = useView((state) => state.events?.hasTexts ?? false);
  if (!isNarrowed(filter)) return null;
  const labels = [
    ...kindLabels(config, filter.categories),
    ...filter.statuses.flatMap((id) => config.statuses.find((each) => each.id === id)?.label ?? []),
    ...filter.places.flatMap((id) => places.get(id)?.name ?? (isKnown ? { en: id } : [])),
  ];
  return (
    <p class="filter-note">
      {messages.partShown}{" "}
      {labels.map((label, index) => (
        <>
          {index > 0 && commaIn(formats)}
          <Text of={label} />
        </>
      ))}{" "}
      <button type="button" class="link" onClick={actions.clearFilters}>
        {messages.clearFilters}
      </button>
    </p>
  );
}
