import { expect, test } from "vitest";
import { pictureFacts } from "../../../src/picture/pictureFacts";
import { pictureTexts } from "../../../src/picture/pictureTexts";
import { datasetOf } from "../examples";
import { orderOf } from "./anyOrder";
import { coast } from "./pictures";

const factsOf = (order: ReturnType<typeof orderOf>) => pictureFacts(order, pictureTexts(order));

test("a file says its title, caption, alternative text, credit, rights, date, link and language", () => {
  const order = orderOf(coast, {
    language: "fr",
    address: "maps.example.org/",
    link: "https://maps.example.org/?a",
  });
  const { caption, alt, creditLine } = pictureTexts(order);
  expect(factsOf(order)).toMatchObject({
    title: "Violences sur la côte syrienne, mars 2025",
    description: caption,
    alt,
    credit: creditLine,
    rights: expect.stringMatching(/^CC BY 4\.0\. .*OpenStreetMap/),
    rightsUrl: "https://creativecommons.org/licenses/by/4.0/",
    created: coast.config.dataVersion.slice(0, 10),
    address: "https://maps.example.org/?a",
    language: "fr",
    source: expect.stringMatching(/^Sources\u00a0: .+ et \d+ autres$/),
  });
});

test("the map's title stands with a chapter's", () => {
  const chapter = coast.config.chapters[1];
  expect(factsOf(orderOf(coast, { view: { chapter } })).title).toBe(
    "6 March: attacks around Jableh (Violence on the Syrian coast, March 2025)",
  );
});

test("without a dated version or a known address neither is made up", () => {
  expect(factsOf(orderOf(datasetOf({})))).toMatchObject({
    created: undefined,
    address: undefined,
    rightsUrl: undefined,
    source: "",
  });
});
