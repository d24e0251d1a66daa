import type { Status } from "../core/model";
import { useView } from "./context";
import { Text } from "./Text";

/** How well it is known, by sign and word: full, half, open or struck through. The definition is its title. */
export function StatusMark({ status }: { readonly status: Status }) {
  const definition = useView((state) => state.dataset.config.statuses.find(({ id }) => id === status));
  return (
    <span class={`status is-${status}`}>
      <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
        <circle r="4" fill="none" stroke="currentColor" stroke-width="1.4" />
        {(status === "corroborated" || status === "verified") && <circle r="4" fill="currentColor" />}
        {status === "disputed" && <path d="M0,-4a4,4 0 0,1 0,8Z" fill="currentColor" />}
        {status === "retracted" && <path d="M-4,4L4,-4" stroke="currentColor" stroke-width="1.4" />}
      </svg>
      <Text of={definition?.label ?? { en: status }} />
    </span>
  );
}
