import type { ComponentChildren } from "preact";
import { type Count, none } from "../core/visible";
import { useMessages } from "./context";

interface Props {
  readonly isChosen: boolean;
  readonly toggle: () => void;
  /** How many it would leave; undefined for none. */
  readonly count: Count | undefined;
  /** Its sign and its name. */
  readonly children: ComponentChildren;
}

/** What a map can be narrowed to, with how many that would leave. */
export function CountedChoice({ isChosen, toggle, count = none, children }: Props) {
  const messages = useMessages();
  return (
    <label class="choice">
      <input type="checkbox" checked={isChosen} onChange={toggle} />
      {children}
      <span class="count">{messages.andPossible(count.certain, count.possible)}</span>
    </label>
  );
}
