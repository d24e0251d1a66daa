import type { Shape } from "../core/model";

/** SVG path data of a group's sign, centred on 0,0. Equal sizes look equally large: areas are evened out. */
export function shapePath(shape: Shape, size: number): string {
  const at = (...points: readonly (readonly [number, number])[]) =>
    `M${points.map(([x, y]) => `${round(x * size)},${round(y * size)}`).join("L")}Z`;
  switch (shape) {
    case "square":
      return at([-0.43, -0.43], [0.43, -0.43], [0.43, 0.43], [-0.43, 0.43]);
    case "triangle":
      return at([0, -0.56], [0.56, 0.42], [-0.56, 0.42]);
    case "diamond":
      return at([0, -0.6], [0.6, 0], [0, 0.6], [-0.6, 0]);
    case "bar":
      return at([-0.55, -0.26], [0.55, -0.26], [0.55, 0.26], [-0.55, 0.26]);
    case "cross":
      return at(
        [-0.17, -0.52],
        [0.17, -0.52],
        [0.17, -0.17],
        [0.52, -0.17],
        [0.52, 0.17],
        [0.17, 0.17],
        [0.17, 0.52],
        [-0.17, 0.52],
        [-0.17, 0.17],
        [-0.52, 0.17],
        [-0.52, -0.17],
        [-0.17, -0.17],
      );
    case "circle": {
      const radius = round(0.48 * size);
      return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
    }
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
