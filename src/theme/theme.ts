/** By the device or by choice. Apart from the colours, which a page has as CSS and need not load again. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];
