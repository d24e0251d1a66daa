import type { AreaMark } from "../scene/areas";

interface Props {
  readonly areas: readonly AreaMark[];
  readonly transform: string;
  readonly emphasised: (placeId: string) => boolean;
}

/** Areas in which something happened, no one knows where exactly. Their names and counts stand in the tray. */
export function Areas({ areas, transform, emphasised }: Props) {
  return (
    <g transform={transform}>
      {areas.map(({ placeId, path }) => (
        <path key={placeId} class={emphasised(placeId) ? "area is-emphasised" : "area"} d={path} />
      ))}
    </g>
  );
}
