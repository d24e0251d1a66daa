import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { eventsDownload, writtenDownloads } from "../../../src/site/downloads";
import { pageHtml } from "../../../src/site/pages";
import { pageFrames, pageStills } from "../../../src/site/stills";
import { structuredData } from "../../../src/site/structuredData";
import { earthquakeEvents, earthquakes } from "../picture/crowdOrders";

const { dataset } = earthquakes;
const shell = '<html lang="en"><head><title>x</title></head><body><div id="daymark"></div></body></html>';

const pageIn = async (language: (typeof languages)[number]) =>
  pageHtml({
    shell,
    dataset,
    events: earthquakeEvents,
    problems: [],
    language,
    root: "../",
    home: "../earthquakes-2018/",
    methods: {},
    stills: await pageStills(dataset, language, async () => undefined, pageFrames, earthquakeEvents),
    head: [],
  });

test("a map of many events has a page that can be read without script: numbers, pictures, the first hundred and how many there are", async () => {
  for (const language of languages) {
    const html = await pageIn(language);
    expect(html).toContain(`lang="${language}"`);
    expect(html).toContain("data-events");
    expect(html.match(/class="incident event"/g)).toHaveLength(100);
    expect(html).toContain('aria-setsize="1707"');
    expect(html).toContain("M 0.3 - 37km NNE of Amboy, Washington");
    expect(html).toContain("data/earthquakes-2018/events.parquet");
    expect(html.match(/class="still-(narrow|wide)"/g)).toHaveLength(2);
    expect(html).not.toContain("<image");
    expect(brotliCompressSync(html).length).toBeLessThan(25_000);
  }
});

test("what a machine is told of a map of many events is its file and the days that it covers", () => {
  const download = eventsDownload(dataset, "events.parquet", 92_000);
  const data = structuredData({
    dataset,
    page: { language: "en", path: "earthquakes-2018/" },
    downloads: [...writtenDownloads(dataset), download],
    span: earthquakeEvents.picture.counts.span,
  });
  expect(data.temporalCoverage).toBe("2018-01-31/2018-02-07");
  expect(data.distribution).toEqual([
    {
      "@type": "DataDownload",
      name: "All events",
      encodingFormat: "application/vnd.apache.parquet",
      contentUrl: "../data/earthquakes-2018/events.parquet",
      contentSize: "92000 B",
    },
  ]);
});

test("the file of the second map is small enough to be kept with the source", () => {
  expect(readFileSync("data/earthquakes-2018/events.parquet").byteLength).toBeLessThan(400_000);
});
