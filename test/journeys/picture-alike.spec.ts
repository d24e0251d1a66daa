import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { launchFlags, launchOptions } from "../../scripts/browser.js";
import { openArchiveFile } from "../../src/basemap/archiveFile";
import { contextLayer } from "../../src/basemap/context";
import { readGround } from "../../src/basemap/features";
import { archiveTiles } from "../../src/basemap/tiles";
import { noFilter } from "../../src/core/filter";
import type { Camera } from "../../src/core/mercator";
import { spotsOf } from "../../src/core/places";
import { visibleRows } from "../../src/core/visible";
import { createFormats } from "../../src/i18n/formats";
import { loadMessages } from "../../src/i18n/messages";
import { mapPicture } from "../../src/picture/mapPicture";
import { encodePng } from "../../src/raster/png";
import { filePaint, svgText } from "../../src/scene/svg";
import { nodeDrawing } from "../../src/site/drawing";
import { readData } from "./data";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

/** How far two pictures are apart: each a PNG of the same size. */
interface Difference {
  /** Of all squares of eight pixels, the mean of their mean difference in a channel, from 0 to 255. */
  readonly mean: number;
  /** How many squares differ so much that anybody would see it. */
  readonly seen: number;
}

/** Compares as an eye does: small shifts of letters and edges hardly count, another colour or a missing mark does. */
const difference = (page: Page, pictures: readonly Buffer[]): Promise<Difference> =>
  page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(source)).blob());
          const [width, height] = [Math.floor(image.width / 8), Math.floor(image.height / 8)];
          const canvas = new OffscreenCanvas(width, height);
          const context = canvas.getContext("2d")!;
          context.imageSmoothingQuality = "high";
          context.drawImage(image, 0, 0, width, height);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      let [sum, seen] = [0, 0];
      for (let at = 0; at < a!.length; at += 4) {
        const apart =
          [0, 1, 2].reduce((total, channel) => total + Math.abs(a![at + channel]! - b![at + channel]!), 0) /
          3;
        sum += apart;
        if (apart > 32) seen++;
      }
      const squares = a!.length / 4;
      return { mean: sum / squares, seen: seen / squares };
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  );

// Letters get other edges where the processor puts the page together, and edges are a part of what is measured.
test.use({ launchOptions: { ...launchOptions(), args: launchFlags } });

const views = [
  { language: "en", theme: "light", camera: { zoom: 8.6, latitude: 35.3, longitude: 36.1 } },
  { language: "ar", theme: "dark", camera: { zoom: 9.4, latitude: 35.3, longitude: 36.05 } },
] as const;

for (const { language, theme, camera } of views) {
  test(`a picture of the map in ${language} and ${theme} looks like the live map`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize({ width: 1000, height: 760 });
    const { zoom, latitude, longitude } = camera;
    await page.goto(
      `/${language === "en" ? "" : `${language}/`}#map=${zoom}/${latitude}/${longitude}&theme=${theme}`,
    );
    await mapReady(page);
    // What lies over the map is no part of the picture.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>(".map-side, .map-attribution, .map-buttons"))
        part.style.visibility = "hidden";
    });
    const map = page.locator(".map");
    const live = await map.screenshot();
    const box = (await map.boundingBox())!;
    const size = { width: Math.round(box.width), height: Math.round(box.height) };

    const drawn = await drawnMap(language, theme, camera, size);
    const blank = await browser.newPage();
    const alike = await difference(blank, [live, drawn]);
    const other = await difference(blank, [
      live,
      await drawnMap(language, theme, { ...camera, zoom: zoom + 0.5 }, size),
    ]);
    await blank.close();
    expect(alike.mean).toBeLessThan(1.5);
    expect(alike.seen).toBeLessThan(0.006);
    // The measure tells apart what only nearly shows the same.
    expect(other.mean).toBeGreaterThan(2);
    expect(other.seen).toBeGreaterThan(0.009);
  });
}

async function drawnMap(
  language: "en" | "ar",
  theme: "light" | "dark",
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  await loadMessages(language);
  const coast = await readData();
  const { config, places } = coast;
  const context = contextLayer(readFileSync(config.context!, "utf8"));
  const ground = await readGround(
    archiveTiles(openArchiveFile(`public/${config.basemap}`)),
    context,
    camera,
    size,
  );
  const picture = mapPicture({
    dataset: coast,
    visible: visibleRows(coast, config.window, noFilter),
    spots: spotsOf(places),
    camera,
    size,
    language,
    formats: createFormats(config, language),
    paint: filePaint(theme),
    window: config.window,
    clock: "happened",
    ground,
    standsAlone: true,
    placed: { x: 0, y: 0, ...size },
  });
  const drawing = await nodeDrawing();
  return Buffer.from(encodePng(drawing.pixels(svgText(picture))));
}
