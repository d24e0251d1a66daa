import type { Plugin } from "vite";
import { cssVariables } from "../theme/tokens.ts";

const name = "virtual:theme.css";

/** The colour tokens as CSS rules: light, dark by the device, and either by choice unless readers force their own colours. */
export const themeRules = (): string =>
  [
    `:root { color-scheme: light; ${cssVariables("light")} }`,
    `@media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${cssVariables("dark")} } }`,
    "@media (forced-colors: none) {",
    `:root[data-theme="light"] { color-scheme: light; ${cssVariables("light")} }`,
    `:root[data-theme="dark"] { color-scheme: dark; ${cssVariables("dark")} }`,
    "}",
  ].join("\n");

/** The same as a style sheet for the map's page, `import "virtual:theme.css"`. */
export const themeCss = (): Plugin => ({
  name: "daymark-theme-css",
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? themeRules() : undefined),
});
