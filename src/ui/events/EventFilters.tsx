import { useState } from "preact/hooks";
import { FilterFold } from "../FilterFold";
import { useSession } from "./context";
import { PlaceTotals } from "./PlaceTotals";

/** Narrow by kind and place; each choice says how many events it would leave. */
export function EventFilters() {
  const { isWhole } = useSession();
  // Counting by place takes its time: not before somebody looks.
  const [isOpen, setOpen] = useState(false);
  return (
    <FilterFold isFilled={isOpen} fold={setOpen}>
      {isWhole && <PlaceTotals />}
    </FilterFold>
  );
}
