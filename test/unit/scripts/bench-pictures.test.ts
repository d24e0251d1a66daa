import { expect, test } from "vitest";
import { pictureTables } from "../../../scripts/bench-pictures/tables.js";

const still = {
  width: 1200,
  height: 675,
  runs: [
    { ours: 0.1, theirs: 0.2 },
    { ours: 1, theirs: 2 },
    { ours: 0.1, theirs: 0.2 },
  ],
  cold: [1.5, 1.4, 9],
  shown: [5, 37] as const,
};
const film = { width: 1280, height: 720, framesPerSecond: 30, frames: 300, photographed: 30 };

test("ways of making pictures are compared run by run, so that a run on a busy machine speaks against neither", () => {
  const tables = pictureTables([still], {
    ...film,
    bytes: { gif: 2_400_000, mp4: 800_000 },
    runs: [
      { ours: { gif: 10, mp4: 20 }, theirs: 40 },
      { ours: { gif: 100, mp4: 200 }, theirs: 400 },
      { ours: { gif: 10, mp4: 20 }, theirs: 40 },
    ],
  });
  expect(tables).toContain("| 1200 × 675 | 10 | 5.0 | 2.0 × | 1.5 | 5 to 37 |");
  expect(tables).toContain("| GIF | 2.4 | 10 | 40 | 4.0 × |");
  expect(tables).toContain("| MP4 | 0.8 | 20 | 40 | 2.0 × |");
  expect(tables).toContain("those of 30 frames, scaled up to 300");
});

test("where there is no ffmpeg the table says that MP4 was not measured", () => {
  const tables = pictureTables([still], {
    ...film,
    bytes: { gif: 2_400_000 },
    runs: [{ ours: { gif: 10 }, theirs: 40 }],
  });
  expect(tables).toContain("| MP4 | not measured: there is no ffmpeg | – | 40 | – |");
});
