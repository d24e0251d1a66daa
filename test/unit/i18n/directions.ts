/** How many marks that set a part of a text apart have no partner. */
export function unpaired(text: string): number {
  let open = 0;
  let wrong = 0;
  for (const letter of text) {
    if (/[\u2066-\u2068]/.test(letter)) open++;
    if (letter === "\u2069" && --open < 0) {
      wrong++;
      open = 0;
    }
  }
  return wrong + open;
}
