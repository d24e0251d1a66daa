import { expect, test } from "vitest";
import { crowdInFrame, crowdStrength } from "../../../../src/core/events/crowding";
import { encodeEvents } from "../../../../src/core/events/encode";
import { pointSize } from "../../../../src/core/events/pointSize";
import { textColumnOf } from "../../../../src/core/events/textColumn";
import type { Camera } from "../../../../src/core/mercator";
import type { Bounds, LonLat } from "../../../../src/core/model";
import { exampleConfig } from "../../examples";

const size = { width: 900, height: 500 };
const bounds: Bounds = [-2, -1, 2, 1];
const window = { from: 0, to: 100_000 };
const at = (zoom: number, longitude = 0): Camera => ({ longitude, latitude: 0, zoom });

function blockOf(places: readonly LonLat[]) {
  const none = textColumnOf(places.map(() => ""));
  const coded = { codes: new Uint32Array(places.length), values: [""] };
  return encodeEvents(
    {
      length: places.length,
      longitude: Float64Array.from(places, ([longitude]) => longitude),
      latitude: Float64Array.from(places, ([, latitude]) => latitude),
      earliest: Float64Array.from(places, (_, index) => index),
      latest: Float64Array.from(places, (_, index) => index + 1000),
      category: new Uint8Array(places.length),
      id: none,
      title: none,
      url: none,
      place: coded,
      source: coded,
    },
    exampleConfig,
  );
}

/** Ten thousand, spread evenly over the bounds, and as many that all lie in the middle. */
const spread = blockOf(
  Array.from(
    { length: 10_000 },
    (_, row): LonLat => [((row * 37) % 1000) / 250 - 2, ((row * 61) % 997) / 498.5 - 1],
  ),
);
const heaped = blockOf(Array.from({ length: 10_000 }, (_, row): LonLat => [(row % 100) / 1e5, 0]));

const crowd = (block: typeof spread, camera: Camera) =>
  crowdInFrame(block.length, [block], window, camera, bounds, size);

test("near by, a crowd counts for the share of it that is in the frame", () => {
  const degrees = (size.width / (512 * 2 ** 11)) * 360;
  const share = (degrees * ((degrees * size.height) / size.width)) / 8;
  expect(crowd(spread, at(11))).toBeGreaterThan(0.9 * 10_000 * share);
  expect(crowd(spread, at(11))).toBeLessThan(1.6 * 10_000 * share);
});

test("events that all lie in the frame count in full, however near it is", () => {
  expect(crowd(heaped, at(12))).toBeGreaterThan(9_000);
  expect(pointSize(crowd(heaped, at(12)), size)).toBeLessThan(pointSize(crowd(heaped, at(12, 1)), size));
});

test("from afar, where they crowd in a part of the frame, points are no larger than near by", () => {
  const sizes = [3, 5, 7, 9, 11, 13].map((zoom) => pointSize(crowd(spread, at(zoom)), size));
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

test("of no events none crowd", () => {
  expect(crowd(blockOf([]), at(9))).toBe(0);
});

test("points let through more of each other the more of them there are, and one alone is never lost", () => {
  const strengths = [0, 1, 1_000, 100_000, 1_000_000, 1e9].map((crowd) => crowdStrength(crowd, 2, size));
  expect(strengths[0]).toBe(1);
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  expect(Math.min(...strengths)).toBeGreaterThanOrEqual(0.5);
});
