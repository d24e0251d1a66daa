/** The parts of the TopoJSON libraries that the builder uses; they ship without types. */
declare module "topojson-server" {
  import type { FeatureCollection } from "geojson";
  export interface Topology {
    readonly arcs: readonly (readonly (readonly number[])[])[];
    readonly objects: Readonly<Record<string, GeometryCollection>>;
  }
  export interface GeometryCollection {
    readonly type: "GeometryCollection";
    readonly geometries: readonly ArcGeometry[];
  }
  export interface ArcGeometry {
    readonly type: string;
    readonly properties?: Readonly<Record<string, unknown>>;
  }
  export function topology(objects: Readonly<Record<string, FeatureCollection>>): Topology;
}

declare module "topojson-simplify" {
  import type { Topology } from "topojson-server";
  export function presimplify(
    topology: Topology,
    weight: (triangle: readonly (readonly [number, number])[]) => number,
  ): Topology;
  export function simplify(topology: Topology, minWeight: number): Topology;
}

declare module "topojson-client" {
  import type { FeatureCollection, MultiLineString } from "geojson";
  import type { ArcGeometry, GeometryCollection, Topology } from "topojson-server";
  export function feature(topology: Topology, object: GeometryCollection): FeatureCollection;
  export function mesh(
    topology: Topology,
    object: GeometryCollection,
    filter: (a: ArcGeometry, b: ArcGeometry) => boolean,
  ): MultiLineString;
}
