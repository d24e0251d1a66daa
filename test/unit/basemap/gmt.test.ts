import { expect, test } from "vitest";
import { readLines } from "../../../src/basemap/build/gmt";

test("a table of GMT is read piece by piece, remarks and single points left out, longitudes from -180 to 180", () => {
  const table =
    "# made by gmt\n> Shore Bin # 1, Level 1\n35.5\t34\n35.6\t34.1\n> Shore\n1\t2\n> Shore\n359\t1\n358\t2\n";
  expect(readLines(table)).toEqual([
    [
      [35.5, 34],
      [35.6, 34.1],
    ],
    [
      [-1, 1],
      [-2, 2],
    ],
  ]);
});
