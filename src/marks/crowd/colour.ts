/** Red, green and blue from 0 to 1 of a colour such as "#8a1c3a". Throws where it is written otherwise. */
export function rgbOf(hex: string): readonly [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(hex))
    throw new Error(`The colour is "${hex}". Expected one such as "#8a1c3a".`);
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
