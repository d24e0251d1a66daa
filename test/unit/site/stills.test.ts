import { expect, test } from "vitest";
import { noFilter } from "../../../src/core/filter";
import { frameOrigin, type Point, worldPoint } from "../../../src/core/mercator";
import { type Language, languages } from "../../../src/core/text";
import { visibleRows } from "../../../src/core/visible";
import { createFormats } from "../../../src/i18n/formats";
import { directionOf, messagesIn } from "../../../src/i18n/messages";
import { cameraIn, type Framed, frameOf } from "../../../src/scene/frame";
import { pagePaint, type SvgNode, svg, svgText } from "../../../src/scene/svg";
import { type PageStills, pageStills } from "../../../src/site/stills";
import { groundOf } from "../basemap/ground-of-first-map";
import { coast, nodesOf, plainWords } from "../picture/pictures";
import { smallDataset } from "./smallDataset";

const stills = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => [language, await pageStills(coast, language, groundOf)] as const),
  ),
) as Readonly<Record<Language, PageStills>>;

const named = (pictures: readonly SvgNode[], name: string): SvgNode => {
  const found = pictures.filter(({ attributes }) =>
    String(attributes.class ?? "")
      .split(" ")
      .includes(name),
  );
  expect(found, name).toHaveLength(1);
  return found[0]!;
};

/** As the page reads it when it puts the picture under the live marks. */
function framedIn(picture: SvgNode): Framed {
  const [longitude, latitude, zoom, width, height] = String(picture.attributes["data-camera"])
    .split(" ")
    .map(Number);
  return {
    camera: { longitude: longitude!, latitude: latitude!, zoom: zoom! },
    size: { width: width!, height: height! },
  };
}

const names = ["narrow", "wide"] as const;

test.each(languages)(
  "in %s there is a picture of map and timeline for a narrow and for a wide frame",
  (language) => {
    const { map, timeline } = stills[language];
    for (const name of names) {
      const { size } = framedIn(named(map, `still-${name}`));
      expect(size.width < 700).toBe(name === "narrow");
      expect(named(map, `still-${name}`).attributes.viewBox).toBe(`0 0 ${size.width} ${size.height}`);
      named(timeline, `still-${name}`);
    }
    expect(timeline).toHaveLength(2);
  },
);

test.each(languages)("in %s a picture says what it looks at, to a tenth of a pixel", (language) => {
  for (const name of names) {
    const said = framedIn(named(stills[language].map, `still-${name}`));
    const { size } = said;
    const camera = cameraIn(undefined, coast.config.bounds, size, directionOf(language));
    const off = frameOf(said, { camera, size });
    const expected = [0, 0, size.width, size.height];
    for (const [index, edge] of expected.entries()) expect(Math.abs(off[index]! - edge)).toBeLessThan(0.1);
  }
});

const pixelIn = ({ camera, size }: Framed, [longitude, latitude]: readonly [number, number]): Point => {
  const [x, y] = worldPoint([longitude, latitude], camera.zoom);
  const origin = frameOrigin(camera, size);
  return [x + origin[0], y + origin[1]];
};

test.each(languages)(
  "in %s the land is written once, and lies in each picture where its marks have it",
  (language) => {
    const { map } = stills[language];
    const all = svg("svg", {}, ...map);
    const [ground, ...more] = nodesOf(all, "g").filter(({ attributes }) => attributes.id === "ground");
    expect(more).toEqual([]);
    expect(svgText(ground!).length).toBeGreaterThan(5_000);
    const wide = framedIn(named(map, "still-wide"));
    const land: Framed = { camera: wide.camera, size: { width: 900, height: 640 } };
    for (const name of names) {
      const picture = named(map, `still-${name}`);
      const uses = nodesOf(picture, "use").filter(({ attributes }) => attributes.href === "#ground");
      expect(uses).toHaveLength(1);
      expect(nodesOf(picture, "path").some(({ attributes }) => String(attributes.d).length > 5_000)).toBe(
        false,
      );
      const [, scale, x, y] = /^scale\(([\d.-]+)\) translate\(([\d.-]+) ([\d.-]+)\)$/
        .exec(String(uses[0]!.attributes.transform))!
        .map(Number);
      const [west, south, east, north] = coast.config.bounds;
      for (const corner of [
        [west, north],
        [east, south],
      ] as const) {
        const [left, top] = pixelIn(land, corner);
        const expected = pixelIn(framedIn(picture), corner);
        const drawn = [scale! * (left + x!), scale! * (top + y!)] as const;
        expect(Math.hypot(drawn[0] - expected[0], drawn[1] - expected[1])).toBeLessThan(0.5);
      }
    }
  },
);

test("the land that is written once fills the narrow picture too", () => {
  for (const language of languages) {
    const { map } = stills[language];
    const land = { camera: framedIn(named(map, "still-wide")).camera, size: { width: 900, height: 640 } };
    const [left, top, width, height] = frameOf(framedIn(named(map, "still-narrow")), land);
    expect(left, language).toBeGreaterThanOrEqual(0);
    expect(left + width, language).toBeLessThanOrEqual(900);
    expect(top, language).toBeGreaterThanOrEqual(0);
    expect(top + height, language).toBeLessThanOrEqual(640);
  }
});

test.each(languages)(
  "in %s pictures say what they show: days, and how many incidents are certain and possible",
  (language) => {
    const formats = createFormats(coast.config, language);
    const { certain, possible } = visibleRows(coast, coast.config.window, noFilter);
    const counted = messagesIn(language).countSpoken(certain, possible);
    const titleOf = (picture: SvgNode) => plainWords(picture.children[0] as SvgNode);
    for (const name of names) {
      const map = named(stills[language].map, `still-${name}`);
      expect((map.children[0] as SvgNode).tag).toBe("title");
      expect(titleOf(map)).toContain(formats.window(coast.config.window).replace(/[\u2066-\u2069]/g, ""));
      expect(titleOf(map)).toContain(counted.replace(/[\u2066-\u2069]/g, ""));
      expect(titleOf(named(stills[language].timeline, `still-${name}`))).toContain(
        counted.replace(/[\u2066-\u2069]/g, ""),
      );
      expect(map.attributes.role).toBe("img");
    }
  },
);

test("the pictures of a page share no id, though each refers to its own", () => {
  for (const { map, timeline } of Object.values(stills)) {
    const page = svgText(svg("svg", {}, ...map, ...timeline));
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const used = [...page.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"/g)].map(
      ([, fill, href]) => fill ?? href!,
    );
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test("the pictures take their colours from the page, so that they follow its theme", () => {
  const page = svgText(svg("svg", {}, ...stills.en.map, ...stills.en.timeline));
  expect(page).toContain(pagePaint("ink"));
  expect(page.match(/(fill|stroke)="#[0-9a-f]{3,8}"/gi) ?? []).toEqual([]);
});

test("in Arabic the places are named in Arabic, in French in French", () => {
  const wordsIn = (language: Language) =>
    nodesOf(svg("svg", {}, ...stills[language].map), "text")
      .map(plainWords)
      .join(" ");
  expect(wordsIn("en")).toContain("Jableh");
  expect(wordsIn("ar")).toContain("جبلة");
  expect(wordsIn("ar")).not.toMatch(/[A-Za-z]{3}/);
  expect(wordsIn("fr")).toContain("Jablé");
});

test("a map without a basemap is drawn all the same, its marks on bare land", async () => {
  const { map, timeline } = await pageStills(smallDataset(), "en", async () => undefined);
  expect(map).toHaveLength(2);
  expect(timeline).toHaveLength(2);
  expect(svgText(svg("svg", {}, ...map))).not.toContain("#ground");
  expect(framedIn(named(map, "still-wide")).size.width).toBe(900);
});

test("where a map lets time run otherwise than the language is read, its timeline does so", async () => {
  const dataset = smallDataset();
  const turned = {
    ...dataset,
    config: { ...dataset.config, timeAxis: { ...dataset.config.timeAxis, ar: "ltr" } },
  } as const;
  const daysOf = async (map: typeof dataset) => {
    const { timeline } = await pageStills(map, "ar", async () => undefined);
    return nodesOf(named(timeline, "still-wide"), "text").map(({ attributes }) =>
      Number.parseFloat(String(attributes.x)),
    );
  };
  const [own, other] = [await daysOf(dataset), await daysOf(turned)];
  expect(own[0]).toBeGreaterThan(own.at(-1)!);
  expect(other[0]).toBeLessThan(other.at(-1)!);
});

test("the same map gives the same pictures, byte for byte", async () => {
  const again = await pageStills(coast, "en", groundOf);
  const text = ({ map, timeline }: PageStills) => [...map, ...timeline].map(svgText).join("\n");
  expect(text(again)).toBe(text(stills.en));
});
