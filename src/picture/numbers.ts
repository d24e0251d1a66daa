/** A length as an SVG writes it: to so many decimals, so that pictures are small and the same everywhere. */
export const rounded = (value: number, decimals = 1): number => {
  const factor = 10 ** decimals;
  // Adding 0 makes zero of a negative zero.
  return Math.round(value * factor) / factor + 0;
};
