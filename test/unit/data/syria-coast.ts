import { readFileSync } from "node:fs";
import type { Geometry, Position } from "geojson";

type Texts = Partial<Record<"en" | "ar" | "fr", string>>;

export interface RawClaim {
  claimant: string;
  group: string;
  min?: number;
  max?: number;
  asOf?: string;
  derived?: boolean;
  sources: string[];
}

export interface RawIncident {
  id: string;
  time: string;
  earliest: string;
  latest: string;
  placePrecision: string;
  category: string;
  actors: string[];
  title: Texts;
  summary: Texts;
  status: string;
  alsoAt?: string[];
  claims?: RawClaim[];
  sources: string[];
  sensitive?: boolean;
  seed?: boolean;
}

export interface RawFeature {
  id: string;
  geometry: Geometry | null;
  properties: {
    role: "place" | "route" | "unplaced";
    name: Texts;
    precision?: string;
    parent?: string;
    shownAt?: string;
    route?: string[];
    directed?: boolean;
    incidents: RawIncident[];
  };
}

interface RawMap {
  title: Texts;
  summary: Texts;
  bounds: [number, number, number, number];
  extent: [string, string];
  window: [string, string];
  groups: { id: string; label: Texts; shape: string; colour: string }[];
  categories: { id: string; label: Texts; group: string }[];
  statuses: { id: string; label: Texts; definition: Texts }[];
  chapters: { id: string; title: Texts; text: Texts; window: [string, string] }[];
  credits: Texts[];
}

// Read as plain JSON on purpose: these tests watch the committed figures, not the reader of the format.
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/syria-coast-2025/${name}`, import.meta.url), "utf8"));

export const features: RawFeature[] = read("incidents.geojson").features;
export const sources: Record<string, { publisher: string; title: string; url?: string; language: string }> =
  read("sources.json").sources;
export const tolls: Record<string, RawClaim & { scope: Texts }> = read("claims.json").claims;
export const map: RawMap = read("map.json");

export const incidents = features.flatMap((feature) => feature.properties.incidents);
export const places = features.filter((feature) => feature.properties.role === "place");
export const routes = features.filter((feature) => feature.properties.role === "route");
export const featureById = new Map(features.map((feature) => [feature.id, feature]));

export function incident(id: string): RawIncident {
  const found = incidents.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No incident has the id ${id}.`);
  return found;
}

/** Every position of a geometry, in the order in which it is written. */
export function positions(geometry: Geometry | null): Position[] {
  if (!geometry || geometry.type === "GeometryCollection") return [];
  const flatten = (value: unknown): Position[] =>
    Array.isArray(value) && typeof value[0] === "number"
      ? [value as Position]
      : (value as unknown[]).flatMap(flatten);
  return flatten(geometry.coordinates);
}

/** A claim as one line: who, which group, at least and at most ("-" where the claim leaves it open). */
export const claimLine = ({ claimant, group, min, max }: RawClaim) =>
  `${claimant}: ${group} ${min ?? "-"} to ${max ?? "-"}`;
