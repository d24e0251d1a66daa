import { countTransfers } from "../../scripts/bench-pages/transfers.js";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

/** Bytes as sent, headers included; see docs/benchmarks.md. */
const most = { mapData: 130_000, everything: 720_000 };

test("the first view on a phone, its map too, stays within what a reader's line is asked to carry", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const transfers = countTransfers(session);
  await page.goto("/");
  await mapReady(page);
  const watched = await page.evaluate(() => ({
    times: {},
    shift: 0,
    origin: performance.timeOrigin,
    resources: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
      ({ name, responseEnd, transferSize }) => ({ url: name, end: responseEnd, bytes: transferSize }),
    ),
    failed: undefined,
    now: performance.now(),
  }));
  const everything = transfers.until(watched.now, watched);
  const mapData = watched.resources
    .filter(({ url }) => new URL(url).pathname.endsWith(".pmtiles"))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  expect(mapData, "the land").toBeLessThan(most.mapData);
  expect(everything.bytes, "everything").toBeLessThan(most.everything);
  // Less would mean that it was not counted.
  expect(mapData).toBeGreaterThan(10_000);
  expect(everything.bytes).toBeGreaterThan(400_000);
});
