import { expect, test } from "vitest";

test("while developing, the maps' data are at the addresses that they will be published at", async () => {
  const map = await fetch("/data/syria-coast-2025/map.json");
  expect((await map.json()).id).toBe("syria-coast-2025");
  const incidents = await fetch("/data/syria-coast-2025/incidents.geojson");
  expect((await incidents.json()).type).toBe("FeatureCollection");
});
