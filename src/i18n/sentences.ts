/** Texts as sentences of one paragraph: each with a stop at its end, where it has none. What is empty is left out. */
export const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [stopped(part)] : [])).join(" ");

/** The stop may lie before a mark that ends the setting apart of a name. */
const stopped = (text: string): string => (/[.!?؟…][\u2069»”")]*$/u.test(text) ? text : `${text}.`);
