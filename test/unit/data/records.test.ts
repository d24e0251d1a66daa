import { expect, test } from "vitest";
import {
  featureById,
  features,
  incident,
  incidents,
  map,
  places,
  routes,
  sources,
  tolls,
} from "./syria-coast";

const unknownIds = (ids: readonly string[], known: Readonly<Record<string, unknown>>) =>
  ids.filter((id) => !Object.hasOwn(known, id));
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
const lacksALanguage = (text: Partial<Record<"en" | "ar" | "fr", string>>) =>
  !(text.en?.trim() && text.ar?.trim() && text.fr?.trim());

test("nothing that was compiled is lost or invented: the counts are those of the compilation", () => {
  expect({
    incidents: incidents.length,
    tolls: Object.keys(tolls).length,
    sources: Object.keys(sources).length,
    places: places.length,
    claimsOnIncidents: incidents.flatMap(({ claims = [] }) => claims).length,
    sensitive: incidents.filter(({ sensitive }) => sensitive).length,
    fromTheFirstArticle: incidents.filter(({ seed }) => seed).length,
  }).toEqual({
    incidents: 94,
    tolls: 81,
    sources: 188,
    places: 51,
    claimsOnIncidents: 62,
    sensitive: 34,
    fromTheFirstArticle: 17,
  });
});

test("the share of each status is as the sources allow: most are corroborated, none is verified", () => {
  const count = (status: string) => incidents.filter((row) => row.status === status).length;
  expect(map.statuses.map(({ id }) => [id, count(id)])).toEqual([
    ["claimed", 29],
    ["corroborated", 55],
    ["disputed", 10],
    ["verified", 0],
    ["retracted", 0],
  ]);
});

test("no two features and no two incidents share an id", () => {
  expect(repeated(features.map(({ id }) => id))).toEqual([]);
  expect(repeated(incidents.map(({ id }) => id))).toEqual([]);
});

test("every source that an incident, its claims or a toll names is listed, and each names one", () => {
  const claims = [...incidents.flatMap((row) => row.claims ?? []), ...Object.values(tolls)];
  const named = [...incidents, ...claims].map((row) => row.sources);
  expect(named.filter((ids) => ids.length === 0)).toEqual([]);
  expect(unknownIds(named.flat(), sources)).toEqual([]);
});

test("every address of a source is http or https", () => {
  const addresses = Object.values(sources).flatMap(({ url }) => (url ? [url] : []));
  expect(addresses.length).toBeGreaterThan(180);
  expect(addresses.filter((url) => !["http:", "https:"].includes(new URL(url).protocol))).toEqual([]);
});

test("every category, group and status that is used is defined", () => {
  const categories = Object.fromEntries(map.categories.map((category) => [category.id, category]));
  const groups = Object.fromEntries(map.groups.map((group) => [group.id, group]));
  const statuses = Object.fromEntries(map.statuses.map((status) => [status.id, status]));
  const used = incidents.map(({ category }) => category);
  expect(unknownIds(used, categories)).toEqual([]);
  expect(unknownIds(Object.keys(categories), Object.fromEntries(used.map((id) => [id, true])))).toEqual([]);
  expect(
    unknownIds(
      map.categories.map(({ group }) => group),
      groups,
    ),
  ).toEqual([]);
  expect(
    unknownIds(
      incidents.map(({ status }) => status),
      statuses,
    ),
  ).toEqual([]);
});

test("the six groups differ both in shape and in colour", () => {
  expect(new Set(map.groups.map(({ shape }) => shape)).size).toBe(6);
  expect(new Set(map.groups.map(({ colour }) => colour)).size).toBe(6);
});

test("names and the texts of the map are there in three languages", () => {
  const texts = [
    ...features.map(({ properties }) => properties.name),
    ...[...map.groups, ...map.categories].map(({ label }) => label),
    ...map.statuses.flatMap(({ label, definition }) => [label, definition]),
    ...map.chapters.flatMap(({ title, text }) => [title, text]),
    ...map.credits,
    map.title,
    map.summary,
  ];
  expect(texts.filter(lacksALanguage)).toEqual([]);
});

test("every incident has a short title and a summary that is more than its title", () => {
  const wordCount = (text: string) => text.trim().split(/\s+/).length;
  const wrong = incidents.filter(({ title, summary }) => {
    const words = wordCount(title.en ?? "");
    return words < 3 || words > 9 || title.en?.endsWith(".") || wordCount(summary.en ?? "") <= words;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("titles and summaries spell Banyas and Tartous in one way", () => {
  const texts = incidents.map(({ title, summary }) => `${title.en} ${summary.en}`);
  expect(texts.filter((text) => /Baniyas|Banias|Tartus/.test(text))).toEqual([]);
});

test("the chapters follow one another without a gap", () => {
  const windows = map.chapters.map(({ window }) => window);
  expect(windows.slice(1).map(([from]) => from)).toEqual(windows.slice(0, -1).map(([, to]) => to));
});

test("the convoy from Aleppo is a direction of movement that starts in Aleppo, and nothing more", () => {
  const route = featureById.get("route-aleppo-latakia");
  const aleppo = featureById.get("aleppo")?.geometry;
  if (route?.geometry?.type !== "LineString" || aleppo?.type !== "Point")
    throw new Error("The convoy is not on a line that starts at a point.");
  expect(route.properties.directed).toBe(true);
  expect(route.properties.route).toEqual(["aleppo", "latakia"]);
  expect(route.geometry.coordinates[0]).toEqual(aleppo.coordinates);
  expect(route.properties.incidents.map(({ id }) => id)).toEqual(["s05-aleppo-convoy"]);
});

test("five reports name a stretch between places, and two demonstrations are two cities, not a journey", () => {
  expect(routes.map(({ properties }) => [properties.route, properties.directed])).toEqual([
    [["aleppo", "latakia"], true],
    [["idlib", "latakia"], true],
    [["coast", "akkar"], true],
    [["tartus", "homs"], false],
    [["homs", "latakia"], false],
  ]);
  expect(routes.flatMap(({ properties }) => properties.incidents)).toHaveLength(5);
  expect(featureById.get("latakia")?.properties.incidents).toContain(incident("a06-demos-coast"));
  expect(incident("a06-demos-coast").alsoAt).toEqual(["tartus"]);
});
