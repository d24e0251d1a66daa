/** Red, green and blue from 0 to 1, linear in light. */
export type Light = readonly [number, number, number];

/** The light of a colour such as "#8a1c3a". */
export function lightOf(hex: string): Light {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Got ${hex}. Expected a colour such as #8a1c3a.`);
  const part = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** How far two colours are apart by WCAG 2, from 1 to 21. */
export function contrast(a: Light, b: Light): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** How far two colours are apart to the eye: CIE76, where about 2 can just be told apart side by side. */
export function distance(a: Light, b: Light): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(...one.map((value, index) => value - other[index]!));
}

/** CIELAB by the white of daylight, D65. */
function labOf([red, green, blue]: Light): readonly number[] {
  const bend = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116;
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

type Matrix = readonly [Light, Light, Light];

/**
 * What is left of light where one kind of cone is missing: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", 2009, at full severity.
 */
const missing: Readonly<Record<"protanopia" | "deuteranopia" | "tritanopia", Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type Blindness = keyof typeof missing;
export const blindnesses = Object.keys(missing) as readonly Blindness[];

/** A colour as somebody with one kind of colour-blindness sees it. */
export function seenWith(blindness: Blindness, light: Light): Light {
  const [red, green, blue] = missing[blindness].map((row) => {
    const sum = row.reduce((total, share, index) => total + share * light[index]!, 0);
    return Math.min(1, Math.max(0, sum));
  });
  return [red!, green!, blue!];
}
