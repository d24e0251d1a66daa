import { readdirSync, readFileSync } from "node:fs";
import { basename, join, posix, sep } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom: a room under src/ may use itself and the rooms beside its name. ARCHITECTURE.md shows the same. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  theme: [],
  safety: [],
  i18n: ["core"],
  dataset: ["core", "theme", "safety"],
  events: ["core", "safety", "dataset"],
  scene: ["core", "theme", "i18n"],
  basemap: ["core", "theme", "safety", "i18n", "scene"],
  picture: ["core", "theme", "i18n", "scene", "basemap", "raster"],
  store: ["core", "i18n", "theme", "dataset", "events"],
  marks: ["core", "scene", "store", "theme", "i18n"],
  map: ["core", "basemap", "marks", "picture", "scene", "store", "theme", "i18n"],
  ui: ["core", "scene", "store", "theme", "i18n"],
  embed: ["core", "store", "theme", "i18n"],
  raster: ["core"],
  studio: ["core", "dataset", "scene", "basemap", "picture", "raster", "store", "ui", "theme", "i18n"],
  share: ["core", "dataset", "store", "embed", "ui", "theme", "i18n"],
  site: [
    "core",
    "dataset",
    "events",
    "scene",
    "basemap",
    "picture",
    "raster",
    "store",
    "embed",
    "ui",
    "theme",
    "i18n",
  ],
  cli: [
    "core",
    "dataset",
    "events",
    "scene",
    "basemap",
    "picture",
    "raster",
    "store",
    "site",
    "theme",
    "i18n",
  ],
};

/** The root knows all: it is where a map is put together. */
const root = "main";

/**
 * What only these places may know, so that the rest can be tested without it and outlive it. A place is a room, a folder
 * or a file below src/; what is known is a package, Node's modules, or a folder below src/.
 */
const keptIn: Readonly<Record<string, readonly string[]>> = {
  "maplibre-gl": ["map"],
  // The built pages are the same components, written to text.
  preact: ["ui", "marks", "studio", "share", "store/useStore.ts", "site/pages.tsx", root],
  "@resvg/resvg-wasm": ["raster", "studio", "cli", "site"],
  mediabunny: ["studio"],
  // What the page loads cannot read files.
  "node:": ["site", "cli", "basemap/build", "basemap/archiveFile.ts", "dataset/folder.ts"],
  "src/basemap/build": ["cli", "basemap/build"],
  "src/basemap/archiveFile": ["site", "cli"],
  "src/dataset/folder": ["site", "cli"],
};

const forbiddenNames = /^(utils?|helpers?|common|types|lib|hooks)$/;

interface Source {
  /** The path below src/, with forward slashes. */
  readonly file: string;
  readonly room: string;
  readonly code: string;
}

const sources: readonly Source[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((file) => /\.(ts|tsx|js|jsx)$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => ({ file, room: roomOf(file), code: readFileSync(join("src", file), "utf8") }));

/** The folder right under src/, or for a file that lies there, its name. */
function roomOf(file: string): string {
  const [first = "", ...rest] = file.split("/");
  return rest.length > 0 ? first : first.replace(/\..*$/, "");
}

/** What a file imports, re-exports or loads later, types included. */
function importsOf({ code }: Source): string[] {
  const specifier =
    /(?:\bfrom|\bimport|\bimport\s*\(|\bglob(?:<[^>]*>)?\s*\(|\bnew URL\s*\()\s*(["'`])([^"'`\n]+)\1/g;
  return [...code.matchAll(specifier)].map(([, , target = ""]) => target.replace(/[?#].*$/, ""));
}

/** An import as a path from the project's folder if it leads to a file of its own, else as it is written. */
function resolved({ file }: Source, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  return target.startsWith(".") ? posix.join("src", posix.dirname(file), target) : target;
}

/** The room that an import leads to, or undefined if it leads out of src/ or to a package. */
function roomImported(source: Source, target: string): string | undefined {
  const path = resolved(source, target);
  return path.startsWith("src/") ? roomOf(path.slice("src/".length)) : undefined;
}

const isWithin = (path: string, place: string) =>
  place.endsWith(":") ? path.startsWith(place) : path === place || path.startsWith(`${place}/`);

test("imports are found in every form in which they are written", () => {
  const code = `import a from "./a"; import type { B } from '../core/b';\nimport "./c.css";\nexport * from "./d";
    const e = await import("./e"); const f = new URL("./f", import.meta.url); import g from "../g.mjs?worker&url";`;
  const found = importsOf({ file: "map/x.ts", room: "map", code });
  expect(found).toEqual(["./a", "../core/b", "./c.css", "./d", "./e", "./f", "../g.mjs"]);
});

test("every folder under src has its place in the table, and nothing but the root lies beside them", () => {
  const rooms = [...new Set(sources.map(({ room }) => room))];
  expect(rooms.filter((room) => !(room in mayImport) && room !== root)).toEqual([]);
});

test("imports point only downward", () => {
  const upward = sources
    .filter(({ room }) => room !== root)
    .flatMap((source) =>
      importsOf(source)
        .map((target) => ({ target, to: roomImported(source, target) }))
        .filter(({ to }) => to !== undefined && to !== source.room && !mayImport[source.room]?.includes(to))
        .map(({ target }) => `${source.file} imports ${target}`),
    );
  expect(upward).toEqual([]);
});

test("no two rooms may import each other, not even by a detour", () => {
  const reaches = (from: string, to: string): boolean =>
    (mayImport[from] ?? []).some((next) => next === to || reaches(next, to));
  expect(Object.keys(mayImport).filter((room) => reaches(room, room))).toEqual([]);
});

test("the map library, the component library, Node and the archive builder are each known in few places", () => {
  const strangers = sources.flatMap((source) =>
    importsOf(source).flatMap((target) =>
      Object.entries(keptIn)
        .filter(([known]) => isWithin(resolved(source, target), known))
        .filter(
          ([, places]) => !places.some((place) => isWithin(source.file, place) || place === source.room),
        )
        .map(() => `${source.file} imports ${target}`),
    ),
  );
  expect(strangers).toEqual([]);
});

test("markup is written only where the component library is", () => {
  const elsewhere = sources.filter(
    ({ file, room }) =>
      /\.[jt]sx$/.test(file) &&
      !["ui", "marks", "studio", "share", root].includes(room) &&
      file !== "site/pages.tsx",
  );
  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});

test("nothing turns text into markup: what records say stays text", () => {
  const sink =
    /\.(innerHTML|outerHTML|srcdoc)\s*=[^=]|\.(insertAdjacentHTML|setHTML|setHTMLUnsafe|write)\(\s*[^)]*</;
  expect(sources.filter(({ code }) => sink.test(code)).map(({ file }) => file)).toEqual([]);
});

test("every file and folder is named for its subject", () => {
  const unnamed = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    forbiddenNames.test(basename(path).replace(/\..*$/, "")),
  );
  expect(unnamed).toEqual([]);
});

test("ARCHITECTURE.md shows the table that is tested", () => {
  const rows = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| `(\w+)` \|([^|]*)\|/gm)];
  const shown = rows.map(([, room = "", names = ""]) => [
    room,
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  ]);
  expect(Object.fromEntries(shown)).toEqual({ ...mayImport });
});
