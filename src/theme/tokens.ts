import type { Theme } from "./theme";

/** The one source of every colour on the page, on the map and in the pictures. Values are CSS colours. */
export interface Tokens {
  /** The page. */
  readonly paper: string;
  readonly paperRaised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hairline: string;
  readonly control: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly night: string;
  readonly focus: string;
  /** The basemap. */
  readonly sea: string;
  readonly land: string;
  readonly country: string;
  readonly lake: string;
  readonly river: string;
  readonly coast: string;
  readonly border: string;
  readonly borderHalo: string;
  readonly admin: string;
  readonly road: string;
  readonly relief: string;
  readonly city: string;
  readonly town: string;
  readonly village: string;
  readonly halo: string;
  readonly countryName: string;
  readonly adminName: string;
  readonly waterName: string;
  readonly waterHalo: string;
  readonly reliefName: string;
  /** The groups of incidents: each 3:1 or more against `country`, `land` and `paper`. */
  readonly wine: string;
  readonly blue: string;
  readonly violet: string;
  readonly ochre: string;
  readonly teal: string;
  readonly stone: string;
}

const light: Tokens = {
  paper: "#fdfcf9",
  paperRaised: "#ffffff",
  ink: "#221e1a",
  inkSoft: "#5a534b",
  inkFaint: "#736b61",
  hairline: "#dcd6cc",
  control: "#8d8478",
  accent: "#8a6a12",
  accentSoft: "#f6edd3",
  night: "#ece8e0",
  focus: "#0a5bb5",
  sea: "#d3e0e5",
  land: "#edeae3",
  country: "#f7f5f0",
  lake: "#c6d7df",
  river: "#b3cad5",
  coast: "#9fb6c0",
  border: "#8d8478",
  borderHalo: "rgba(141,132,120,.16)",
  admin: "#a79d90",
  road: "#d6c7b1",
  relief: "#e4dfd4",
  city: "#2f2a25",
  town: "#4c453d",
  village: "#736a5f",
  halo: "rgba(250,248,244,.92)",
  countryName: "#8a7f72",
  adminName: "#8c8275",
  waterName: "#5f8699",
  waterHalo: "rgba(211,224,229,.8)",
  reliefName: "#857f6c",
  wine: "#8a1c3a",
  blue: "#0b5394",
  violet: "#5b4794",
  ochre: "#8a5a00",
  teal: "#0f6b5c",
  stone: "#5f584f",
};

const dark: Tokens = {
  paper: "#17191b",
  paperRaised: "#1f2224",
  ink: "#f1eee9",
  inkSoft: "#b9b4ac",
  inkFaint: "#9a958d",
  hairline: "#34373a",
  control: "#7d8186",
  accent: "#e0bb57",
  accentSoft: "#35301f",
  night: "#101214",
  focus: "#7db7ff",
  sea: "#16222c",
  land: "#1f2225",
  country: "#282b2e",
  lake: "#16242e",
  river: "#23404f",
  coast: "#3b4c57",
  border: "#7d8186",
  borderHalo: "rgba(125,129,134,.14)",
  admin: "#5a5f64",
  road: "#43474c",
  relief: "#303337",
  city: "#f0ece6",
  town: "#c9c5bf",
  village: "#97938d",
  halo: "rgba(24,27,30,.9)",
  countryName: "#8f9398",
  adminName: "#7f8388",
  waterName: "#6b90a5",
  waterHalo: "rgba(20,32,42,.8)",
  reliefName: "#85837a",
  wine: "#f0839c",
  blue: "#6fb1f2",
  violet: "#b7a4f0",
  ochre: "#dfae55",
  teal: "#5ec9b3",
  stone: "#b8b1a7",
};

export const tokens: Readonly<Record<Theme, Tokens>> = { light, dark };

/** The tokens as CSS custom properties: `inkSoft` becomes `--ink-soft`. */
export function cssVariables(theme: Theme): string {
  return Object.entries(tokens[theme])
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(" ");
}
