import type { AreaMark } from "../scene/areas";

interface Props {
  readonly areas: readonly AreaMark[];
  readonly transform: string;
  /** How strongly areas show that nobody points at, from 0 to 1: near by, their edges would claim too much. */
  readonly strength: number;
  readonly emphasised: (placeId: string) => boolean;
}

/** Areas in which something happened, no one knows where exactly. Their names and counts stand in the tray. */
export function Areas({ areas, transform, strength, emphasised }: Props) {
  return (
    <g transform={transform}>
      {areas.map(({ placeId, path }) => (
        <path
          key={placeId}
          class={emphasised(placeId) ? "area is-emphasised" : "area"}
          opacity={emphasised(placeId) ? 1 : strength}
          d={path}
        />
      ))}
    </g>
  );
}
