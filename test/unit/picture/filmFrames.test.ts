import { beforeAll, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { loadPictureWords } from "../../../src/i18n/pictureWords";
import { type FilmOrder, filmTimes } from "../../../src/picture/film";
import { filmFrames } from "../../../src/picture/filmFrames";
import { filmPlan, stillRegions } from "../../../src/picture/stillPicture";
import { svgText } from "../../../src/scene/svg";
import { march } from "../examples";
import { filmOf } from "./filmOrders";
import { coast } from "./pictures";

beforeAll(() => Promise.all(languages.map(loadPictureWords)));

const planOf = (order: FilmOrder) =>
  filmPlan(
    order,
    filmTimes(order).map(({ moment }) => moment),
  );
const order = filmOf(coast, { seconds: 2, framesPerSecond: 5, pauses: { start: 0.4, end: 0.4 } });
const plan = planOf(order);
const frames = [...filmFrames(plan, undefined, filmTimes(order))];

test("there is a frame for each time, in order", () => {
  expect(frames.map(({ moment, seconds }) => ({ moment, seconds }))).toEqual(filmTimes(order));
});

test("the last frame shows what the window's end shows, all of it", () => {
  const end = stillRegions(plan, undefined, order.view.window.to).map(({ node }) => svgText(node));
  expect(frames.at(-1)!.regions.map(({ svg }) => svg)).toEqual(end);
  const fromItself = filmFrames(plan, undefined, [{ moment: order.view.window.to, seconds: 1 }]);
  expect([...fromItself][0]!.regions).toEqual(frames.at(-1)!.regions);
});

test("a region stays where it is in every frame, and the regions fill the picture", () => {
  const places = frames.map(({ regions }) => regions.map(({ svg: _, ...place }) => place));
  for (const place of places) expect(place).toEqual(places[0]);
  const area = places[0]!.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area).toBe(order.size.width * order.size.height);
});

test("what does not change from frame to frame has the same text, so that it is drawn once", () => {
  const [earlier, later] = [
    ...filmFrames(plan, undefined, [
      { moment: march(9, 23, 57), seconds: 1 },
      { moment: march(9, 23, 58), seconds: 1 },
    ]),
  ];
  const changed = later!.regions.filter(({ svg }, index) => svg !== earlier!.regions[index]!.svg);
  expect(changed.map(({ name }) => name)).not.toContain("map");
  expect(changed.map(({ name }) => name)).toContain("timeline");
});

test("frames are made one by one, as they are asked for", () => {
  let asked = 0;
  const times = {
    *[Symbol.iterator]() {
      for (const time of filmTimes(order)) {
        asked++;
        yield time;
      }
    },
  };
  const [first] = filmFrames(plan, undefined, times);
  expect(first!.moment).toBe(order.view.window.from);
  expect(asked).toBe(1);
});
