import { readFileSync } from "node:fs";
import { expect, test } from "./watch";

for (const file of ["syria-coast-2025/incidents.geojson", "schemas/incidents.schema.json"]) {
  test(`the built site publishes data/${file} as it lies in the source`, async ({ request }) => {
    const response = await request.get(`/data/${file}`);
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    expect(await response.text()).toBe(readFileSync(`data/${file}`, "utf8"));
  });
}
