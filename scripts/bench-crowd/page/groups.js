// @ts-check
import { categoryCount } from "../events.js";
import { colours } from "./colours.js";

/** What map.json says of categories, as far as drawing goes: each is a group of its own, drawn as a circle. */
export const groupedBy = () =>
  /** @type {any} */ ({
    categories: Array.from({ length: categoryCount }, (_, index) => ({
      id: `c${index}`,
      group: `c${index}`,
    })),
    groups: colours.map((colour, index) => ({ id: `c${index}`, shape: "circle", colour })),
  });

/** The same for the renderer. */
export const look = () => ({
  groups: colours.map((colour) => ({ shape: /** @type {const} */ ("circle"), colour })),
  paper: "#0b0e14",
  ink: "#ffffff",
});
