import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openArchiveFile } from "../basemap/archiveFile";
import { contextLayer } from "../basemap/context";
import { type Ground, readGround } from "../basemap/features";
import { archiveTiles, rememberTiles } from "../basemap/tiles";
import type { Camera, Size } from "../core/mercator";
import type { Dataset, MapConfig } from "../core/model";
import { readFolder } from "../dataset/folder";
import { suggestion } from "../dataset/nearest";
import type { Problem } from "../dataset/problem";
import { EventsRefused } from "../events/refusal";
import { type MapEvents, readMapEvents } from "../site/mapEvents";
import { CouldNot, refused, WrongUsage } from "./refusal";

/** A map whose pictures are made. */
export interface PictureMap {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** Of a map that shows many events. */
  readonly events: MapEvents | undefined;
  /** The folder of its files. */
  readonly folder: string;
  /** Where its pages lie in a site, from the site's root: "", or "small/" where another map is the first. */
  readonly path: string;
  /** The land in a frame, read once for each; undefined where the map has no basemap. */
  readonly ground: (camera: Camera, size: Size) => Promise<Ground | undefined>;
}

/**
 * Reads a map by its id, from `data/` of the root, or by the path of its folder. The root is a project's folder, whose
 * basemaps are below `public/`, or a built site. Throws WrongUsage for a map that is not there, CouldNot for one that
 * cannot be read.
 */
export async function readPictureMap(
  name: string | undefined,
  site: string | undefined,
): Promise<PictureMap> {
  if (name === undefined)
    throw new WrongUsage(`Name a map with --map, such as --map ${mapsIn(site ?? ".")[0] ?? "<id>"}.`);
  const { folder, root } = find(name, site);
  const { dataset, problems } = await readFolder(folder);
  if (!dataset) throw new CouldNot(`${folder} cannot be read. See: npx daymark check ${folder}`);
  const events = await readEvents(folder, dataset.config);
  return {
    dataset,
    events,
    problems: [...problems, ...(events?.problems ?? [])],
    folder,
    path: pathOf(dataset.config, root),
    ground: groundReader(root, dataset),
  };
}

const readEvents = (folder: string, config: MapConfig): Promise<MapEvents | undefined> =>
  readMapEvents(folder, config).catch((error) => {
    throw error instanceof EventsRefused ? new CouldNot(error.message) : error;
  });

const isMap = (folder: string) => existsSync(join(folder, "map.json"));

function find(name: string, site: string | undefined): { folder: string; root: string } {
  if (site !== undefined && !existsSync(join(site, "data")))
    throw refused("--site", site, "the folder of a built site, which holds data/");
  const isPath = /[/\\]/.test(name) || (site === undefined && isMap(name));
  const folder = isPath ? name : join(site ?? ".", "data", name);
  if (name !== "" && isMap(folder))
    return { folder, root: site ?? (isPath ? dirname(dirname(resolve(name))) : ".") };
  if (isPath) throw refused("--map", name, "a folder that holds map.json");
  const maps = mapsIn(site ?? ".");
  const where = join(site ?? ".", "data");
  throw maps.length > 0
    ? refused("--map", name, `a map in ${where}: ${maps.join(", ")}${suggestion(name, maps)}`)
    : refused("--map", name, `the path of a map's folder, since there is no map in ${resolve(where)}`);
}

function mapsIn(root: string): readonly string[] {
  const data = join(root, "data");
  if (!existsSync(data)) return [];
  return readdirSync(data)
    .filter((name) => isMap(join(data, name)))
    .sort();
}

/** The first map of a site is the one that its start page names. */
function pathOf({ id }: MapConfig, root: string): string {
  const page = join(root, "index.html");
  const first = existsSync(page) && /data-map="data\/([^"/]+)\/"/.exec(readFileSync(page, "utf8"))?.[1];
  return first && first !== id ? `${id}/` : "";
}

/** So many tiles are kept: those of all sizes of a run, since they show the same land. */
const keptTiles = 200;

function groundReader(root: string, { config }: Dataset): PictureMap["ground"] {
  const { basemap, context } = config;
  if (!basemap) return async () => undefined;
  const archive = openArchiveFile(fileOf(root, basemap));
  const tiles = rememberTiles(keptTiles)(archiveTiles(archive));
  const own = context ? contextLayer(readFileSync(fileOf(root, context), "utf8")) : undefined;
  const read = new Map<string, Promise<Ground>>();
  return (camera, size) => {
    const key = JSON.stringify([camera, size]);
    const ground = read.get(key) ?? readGround(tiles, own, camera, size);
    read.set(key, ground);
    return ground;
  };
}

/** Where a file lies that a site has at this path: the sources keep those that are served as they are below public/. */
function fileOf(root: string, path: string): string {
  const candidates = [join(root, path), join(root, "public", path)];
  const file = candidates.find((each) => existsSync(each));
  if (file) return file;
  throw new CouldNot(
    `There is no ${candidates.join(" and no ")}, which the map's land is drawn from. "daymark basemap" makes a basemap; --site names a built site that has one.`,
  );
}
