import type { CategoryGroup } from "../core/model";
import { shapePath } from "../scene/shape";

interface Props {
  readonly group: CategoryGroup | undefined;
  readonly isPossible?: boolean;
  /** CSS pixels. */
  readonly size?: number;
}

/** The sign of a group as it stands on the map: filled when certain, open when possible. */
export function GroupSign({ group, isPossible = false, size = 10 }: Props) {
  if (!group) return null;
  const box = size * 1.3;
  return (
    <svg
      class="group-sign"
      width={box}
      height={box}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      aria-hidden="true"
      data-colour={group.colour}
    >
      <path
        class={isPossible ? "sign is-possible" : "sign"}
        d={shapePath(group.shape, isPossible ? size - 1.2 : size)}
      />
    </svg>
  );
}
