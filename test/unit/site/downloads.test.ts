import { expect, test } from "vitest";
import { readFolder } from "../../../src/dataset/folder";
import {
  claimsCsv,
  geojsonDownload,
  incidentsCsv,
  sourcesCsv,
  writtenDownloads,
} from "../../../src/site/downloads";
import { recordsOf } from "./csvReader";
import { changedDataset, smallDataset } from "./smallDataset";

test("incidents.csv has one row for each incident, with its time as it was written and as bounds by the place's clock", () => {
  const rows = recordsOf(incidentsCsv(smallDataset()));
  expect(rows.map(({ id }) => id)).toEqual(["mill-closed", "mill-flood", "flat-1"]);
  expect(rows[1]).toMatchObject({
    time: "2025-03-07",
    earliest: "2025-03-07T00:00:00+03:00",
    latest_before: "2025-03-08T00:00:00+03:00",
    time_precision: "day",
    place_id: "mill",
    place_en: "The mill",
    place_ar: "",
    longitude: "31.5",
    latitude: "61.25",
    category: "flood",
    status: "corroborated",
    title_en: "The mill was flooded",
    source_ids: "gazette-1 | courier-1",
    source_urls: "https://example.org/rain",
  });
  expect(rows[0]).toMatchObject({ place_precision: "district", actors: "the council" });
});

test("an incident without a point of its own has no coordinates: areas, routes, stand-ins, a governorate's point", () => {
  const dataset = changedDataset(({ incidents }) => {
    const [mill, valley, ford, road] = incidents.features;
    const [first] = mill.properties.incidents;
    const incident = (id: string) => ({ ...first, id });
    valley.properties.incidents = [incident("in-area")];
    ford.properties.incidents = [incident("at-stand-in")];
    road.properties.incidents = [incident("on-route")];
    incidents.features.push({
      ...mill,
      id: "province",
      properties: {
        name: { en: "The province" },
        kind: "governorate",
        precision: "governorate",
        incidents: [incident("in-province")],
      },
    });
  });
  const rows = recordsOf(incidentsCsv(dataset));
  expect(rows).toHaveLength(7);
  const placed = rows.filter(({ longitude, latitude }) => `${longitude}${latitude}` !== "");
  expect(placed.map(({ id }) => id).toSorted()).toEqual(["flat-1", "mill-closed", "mill-flood"]);
});

test("when an incident was first reported says whether the record or its sources tell", () => {
  const rows = recordsOf(incidentsCsv(smallDataset()));
  expect(rows.find(({ id }) => id === "mill-flood")).toMatchObject({
    first_reported: "2025-03-07",
    first_reported_earliest: "2025-03-07T00:00:00+03:00",
    first_reported_before: "2025-03-08T00:00:00+03:00",
    first_reported_by: "record",
  });
  expect(rows.find(({ id }) => id === "mill-closed")).toMatchObject({
    first_reported: "",
    first_reported_earliest: "2025-03-06T15:00:00+03:00",
    first_reported_before: "2025-04-01T00:00:00+03:00",
    first_reported_by: "sources",
  });
});

test("where neither the record nor a source has a date, nothing is said of the first report", () => {
  const dataset = changedDataset(({ sources }) => {
    sources.sources["courier-1"].published = undefined;
  });
  const row = recordsOf(incidentsCsv(dataset)).find(({ id }) => id === "mill-closed");
  expect(row).toMatchObject({
    first_reported: "",
    first_reported_earliest: "",
    first_reported_before: "",
    first_reported_by: "",
  });
});

test("claims.csv has each figure as its claimant's, areas beside their toll, and no figure that nobody stated", () => {
  const rows = recordsOf(claimsCsv(smallDataset()));
  const said = rows.map(({ about, id, claimant, group, min, max, area }) =>
    [about, id, claimant, group, min, max, area].join(","),
  );
  expect(said).toEqual([
    "incident,mill-flood,The miller,sacks,3,,",
    "toll,houses,The council,houses,4,9,",
    "toll-area,houses,The council,houses,4,4,North bank",
    "toll-area,houses,The council,houses,5,5,South bank",
  ]);
  expect(rows[1]).toMatchObject({
    as_of: "2025-03-07",
    scope_en: "The valley",
    made_by_desk: "true",
    source_urls: "https://example.org/rain",
  });
});

test("sources.csv has one row for each source", () => {
  expect(recordsOf(sourcesCsv(smallDataset()))).toMatchObject([
    {
      id: "gazette-1",
      publisher: "The Gazette",
      url: "https://example.org/rain",
      published: "2025-03-07T23:49",
    },
    { id: "courier-1", title: "Roads", url: "", language: "fr" },
  ]);
});

test("each download has its place among the map's data, its type and its length in bytes", () => {
  const files = writtenDownloads(smallDataset());
  expect(files.map(({ path, type, label }) => [path, type, label].join(" "))).toEqual([
    "data/small/download/incidents.csv text/csv incidents",
    "data/small/download/claims.csv text/csv claims",
    "data/small/download/sources.csv text/csv sources",
    "data/small/download/cite.txt text/plain citation",
    "data/small/download/cite.ar.txt text/plain citation",
    "data/small/download/cite.fr.txt text/plain citation",
    "data/small/download/cite.bib application/x-bibtex bibtex",
  ]);
  for (const { bytes, text } of files) expect(bytes).toBe(Buffer.from(text, "utf8").length);
  expect(geojsonDownload(smallDataset(), 12)).toEqual({
    path: "data/small/incidents.geojson",
    type: "application/geo+json",
    bytes: 12,
    label: "geojson",
  });
});

test("the tables of the first map hold every incident, every source and every claim once, texts unchanged", async () => {
  const { dataset } = await readFolder("data/syria-coast-2025");
  const rows = recordsOf(incidentsCsv(dataset!));
  expect(rows.map(({ id, title_ar, summary_fr, actors }) => [id, title_ar, summary_fr, actors])).toEqual(
    dataset!.incidents.map(({ id, title, summary, actors }) => [
      id,
      title.ar ?? "",
      summary.fr ?? "",
      actors.join(" | "),
    ]),
  );
  expect(recordsOf(sourcesCsv(dataset!)).map(({ id }) => id)).toEqual([...dataset!.sources.keys()]);
  const claims = recordsOf(claimsCsv(dataset!));
  expect(claims.filter(({ about }) => about === "incident")).toHaveLength(
    dataset!.incidents.flatMap((incident) => incident.claims).length,
  );
  expect(claims.filter(({ about }) => about === "toll")).toHaveLength(dataset!.tolls.size);
});
