// @ts-check

/** One for each category, as every candidate draws them, at an opacity of 0.8. */
export const colours = [
  "#e69f00",
  "#56b4e9",
  "#009e73",
  "#f0e442",
  "#0072b2",
  "#d55e00",
  "#cc79a7",
  "#e8e8e8",
];
export const opacity = 0.8;

/** Red, green and blue of 0 to 255. */
export const channels = (/** @type {string} */ colour) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
