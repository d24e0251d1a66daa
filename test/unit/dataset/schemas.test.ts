import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020";
import { expect, test } from "vitest";
import { readDataset } from "../../../src/dataset/dataset";
import { type FileRole, fileNames } from "../../../src/dataset/problem";
import { brokenMaps } from "./broken-maps";
import { smallFiles, smallTexts, textsOf } from "./small-map";

const data = new URL("../../../data/", import.meta.url);
const roles = Object.keys(fileNames) as FileRole[];
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, strictTuples: false });
const schemaOf = (role: FileRole) =>
  JSON.parse(readFileSync(new URL(`schemas/${role}.schema.json`, data), "utf8"));
const validators = Object.fromEntries(roles.map((role) => [role, ajv.compile(schemaOf(role))])) as Record<
  FileRole,
  ReturnType<typeof ajv.compile>
>;

const folders = readdirSync(data, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "schemas")
  .map(({ name }) => name);

test("there is a map to hold against the schemas", () => {
  expect(folders).toContain("syria-coast-2025");
});

/** A map of many events has these in the place of incidents and claims. */
const hasEvents = (folder: string) =>
  "events" in JSON.parse(readFileSync(new URL(`${folder}/map.json`, data), "utf8"));
const rolesOf = (folder: string): readonly FileRole[] => (hasEvents(folder) ? ["map", "sources"] : roles);

test.each(
  folders.flatMap((folder) => rolesOf(folder).map((role) => ({ folder, role, name: fileNames[role] }))),
)("data/$folder/$name is as its schema says, and names the schema", ({ folder, role, name }) => {
  const url = new URL(`${folder}/${name}`, data);
  const file = JSON.parse(readFileSync(url, "utf8"));
  validators[role](file);
  expect(validators[role].errors ?? []).toEqual([]);
  expect(existsSync(fileURLToPath(new URL(file.$schema, url)))).toBe(true);
});

test("the small map is as the schemas say", () => {
  const files = smallFiles();
  for (const role of roles) expect(validators[role](files[role])).toBe(true);
});

test.each(brokenMaps)(
  "$fault: the schema tells it just when a schema can",
  ({ file, change, schemaTells }) => {
    const files = smallFiles();
    change(files);
    expect(!validators[file](files[file])).toBe(schemaTells);
  },
);

test("what the schemas refuse, the reader lists", () => {
  for (const { fault, change, file } of brokenMaps) {
    const files = smallFiles();
    change(files);
    if (validators[file](files[file])) continue;
    const { problems } = readDataset(textsOf(files));
    expect(
      problems.map((each) => each.file),
      fault,
    ).toContain(fileNames[file]);
  }
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

test("every property that an editor may write is described", () => {
  const silent: string[] = [];
  for (const role of roles) {
    const schema: Schema = schemaOf(role);
    const skipped = new Set(["point", "area", "line", "localText", "feature"]);
    const parts = Object.entries(schema.$defs ?? {}).filter(([name]) => !skipped.has(name));
    for (const [part, { properties = {} }] of parts) {
      for (const [name, { description }] of Object.entries(properties)) {
        if (!description) silent.push(`${role}: ${part}.${name}`);
      }
    }
  }
  expect(silent).toEqual([]);
});

test("the reader knows every property that the schemas have, and no other", () => {
  const partsOf: readonly [FileRole, string, (name: string) => Record<string, string>][] = [
    [
      "sources",
      "source",
      (name) => ({ sources: smallTexts().sources.replace('"gazette-1": {', `$&"${name}":0,`) }),
    ],
    ["claims", "toll", (name) => ({ claims: smallTexts().claims.replace('"houses": {', `$&"${name}":0,`) })],
    [
      "incidents",
      "incident",
      (name) => ({ incidents: smallTexts().incidents.replace(/"incidents": \[\s*\{/, `$&"${name}":0,`) }),
    ],
    [
      "incidents",
      "place",
      (name) => ({ incidents: smallTexts().incidents.replace('"properties": {', `$&"${name}":0,`) }),
    ],
    ["map", "", (name) => ({ map: smallTexts().map.replace("{", `$&"${name}":0,`) })],
  ];
  for (const [role, part, withProperty] of partsOf) {
    const schema: Schema = schemaOf(role);
    const described = Object.keys((part ? schema.$defs?.[part] : schema)?.properties ?? {});
    const unknown = (name: string) =>
      readDataset({ ...smallTexts(), ...withProperty(name) }).problems.some(
        ({ code }) => code === "unknown-property",
      );
    expect(described.length).toBeGreaterThan(5);
    expect(described.filter(unknown), part || role).toEqual([]);
    expect(unknown("invented"), part || role).toBe(true);
  }
});
