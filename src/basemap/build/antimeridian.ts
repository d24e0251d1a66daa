/** A vertex in units of a tile. */
type Vertex = [x: number, y: number];

/**
 * Rings of a tile at the world's edge, drawn on beyond the edge: what only ends there because the world begins again has
 * no outline along it. The way out and back lies outside the tile. `edge` is 0 for tiles in the west of the world, the
 * extent for those in the east.
 */
export function openedAtEdge(
  rings: readonly (readonly Vertex[])[],
  edge: number,
  beyond: number,
): Vertex[][] {
  const isWest = edge === 0;
  const isOut = ([x]: Vertex) => (isWest ? x <= edge : x >= edge);
  const pushed = ([, y]: Vertex): Vertex => [isWest ? edge - beyond : edge + beyond, y];
  return rings.map((ring) =>
    ring.flatMap((vertex, at): Vertex[] => {
      if (!isOut(vertex)) return [vertex];
      const before = ring.at(at - 1) ?? vertex;
      const after = ring[(at + 1) % ring.length] ?? vertex;
      return [...(isOut(before) ? [] : [vertex]), pushed(vertex), ...(isOut(after) ? [] : [vertex])];
    }),
  );
}
