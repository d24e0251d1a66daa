import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../../src/core/model";
import { geojsonDownload, writtenDownloads } from "../../../src/site/downloads";
import { structuredData, structuredDataScript, temporalCoverage } from "../../../src/site/structuredData";
import { datasetOf, incidentOf, march } from "../examples";
import { smallDataset } from "./smallDataset";

const siteAddress = "https://maps.example.org/coast/";

const files = writtenDownloads(smallDataset());

const dataOf = (dataset: Dataset, given: { siteAddress?: string; method?: string } = {}) =>
  structuredData({
    dataset,
    page: { language: "ar", path: "ar/" },
    downloads: [...files, geojsonDownload(dataset, 12)],
    ...given,
  });

/** What machines read: keys without a value are left out. */
const read = (data: object) => JSON.parse(JSON.stringify(data));

test("a page says in its language what its data are, when and where they are about, and how to have them", () => {
  expect(read(dataOf(smallDataset(), { siteAddress, method: "method/ar/" }))).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": "https://maps.example.org/coast/ar/",
    name: "خريطة صغيرة",
    inLanguage: ["en", "ar", "fr"],
    license: "https://creativecommons.org/licenses/by/4.0/",
    version: "2026-01-01.1",
    dateModified: "2026-01-01",
    temporalCoverage: "2025-03-06/2025-03-09",
    spatialCoverage: { geo: { box: "60 30 63 34" } },
    measurementTechnique: "https://maps.example.org/coast/method/ar/",
    isAccessibleForFree: true,
    citation: { name: "مصدران", url: `${siteAddress}data/small/download/sources.csv` },
    distribution: [
      { encodingFormat: "text/csv", contentUrl: `${siteAddress}data/small/download/incidents.csv` },
      { encodingFormat: "text/csv" },
      { encodingFormat: "text/csv" },
      { encodingFormat: "application/geo+json", contentSize: "12 B" },
    ],
  });
});

test("nobody is named as an author whom the records do not name", () => {
  expect(Object.keys(read(dataOf(smallDataset())))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/creator|publisher|author|funder/)]),
  );
});

test("without the site's address every address of the site is relative, and no id is given", () => {
  const data = read(dataOf(smallDataset()));
  expect(data).not.toHaveProperty("@id");
  expect(data.url).toBe("../ar/");
  expect(data.distribution.at(-1).contentUrl).toBe("../data/small/incidents.geojson");
});

test("the days are those on which an incident may have happened, by the place's calendar", () => {
  const within = (earliest: number, latest: number) =>
    temporalCoverage(datasetOf({ incidents: [incidentOf({ id: "a", earliest, latest })] }));
  expect(within(march(7, 15), march(7, 16))).toBe("2025-03-07");
  expect(within(march(6), march(9))).toBe("2025-03-06/2025-03-08");
  expect(within(march(6), Number.POSITIVE_INFINITY)).toBe("2025-03-06/..");
  expect(temporalCoverage(datasetOf({}))).toBeUndefined();
});

test("whatever the texts hold, nothing ends the script or opens a comment in it, and they are read back as they were", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("</script>", "</SCRIPT ", "<!--", "<script", "]]>", "\u2028", '"'),
  );
  fc.assert(
    fc.property(text, text, (name, other) => {
      const data = { name: `${name}${other}` };
      const script = structuredDataScript(data);
      const inside = script.slice(script.indexOf(">") + 1, script.lastIndexOf("<"));
      expect(inside).not.toContain("<");
      expect(JSON.parse(inside)).toEqual(data);
    }),
  );
});
