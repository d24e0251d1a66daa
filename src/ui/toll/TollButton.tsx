import { useMounted, useView } from "../context";

/** Opens the tolls as reported above the timeline, where the map has any. */
export function TollButton() {
  const { actions, selectors } = useMounted();
  const { messages } = useView(selectors.formats);
  const isOpen = useView((state) => state.panel === "toll");
  const hasTolls = useView((state) => state.dataset.tolls.size > 0);
  if (!hasTolls) return null;
  return (
    <button
      type="button"
      class="button toll-button"
      aria-expanded={isOpen}
      onClick={() => actions.setPanel(isOpen ? undefined : "toll")}
    >
      {messages.toll.title}
      <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
        <path d={isOpen ? "M-4,-2.5L0,2.5L4,-2.5" : "M-4,2.5L0,-2.5L4,2.5"} />
      </svg>
    </button>
  );
}
