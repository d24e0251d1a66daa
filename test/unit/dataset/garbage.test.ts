import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataset } from "../../../src/dataset/dataset";
import type { FileRole } from "../../../src/dataset/problem";
import { keptIn, type Loose, readChanged, smallFiles, smallTexts, textsOf } from "./small-map";

const roles = ["map", "incidents", "sources", "claims"] as const satisfies readonly FileRole[];
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    "",
    " ",
    "__proto__",
    "constructor",
    "2025-03-07",
    "javascript:alert(1)",
    "\u0000",
    -1,
    1e308,
  ),
);

test("whatever the files hold, reading them does not throw", () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.oneof(fc.string(), fc.json()), (role, text) => {
      const reading = readDataset({ ...smallTexts(), [role]: text });
      if (!reading.dataset) expect(reading.problems).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Every way to a value in the files: lists of property names and list indexes. */
function waysInto(node: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof node !== "object" || node === null) return [way];
  return [way, ...Object.keys(node).flatMap((name) => waysInto((node as Loose)[name], [...way, name]))];
}

const ways = waysInto(smallFiles()).filter(({ length }) => length > 1);

function replaceAt(
  files: Loose,
  way: readonly (string | number)[],
  change: (holder: Loose, name: string) => void,
): void {
  let holder = files;
  for (const name of way.slice(0, -1)) {
    holder = holder?.[name];
    if (typeof holder !== "object" || holder === null) return;
  }
  change(holder, String(way.at(-1)));
}

test("one bad value anywhere never throws, and whatever it costs is listed as an error", () => {
  const whole = keptIn(readDataset(smallTexts()));
  fc.assert(
    fc.property(fc.constantFrom(...ways), value, fc.boolean(), (way, garbage, isDropped) => {
      const reading = readChanged((files) =>
        replaceAt(files, way, (holder, name) => {
          if (isDropped && !Array.isArray(holder)) delete holder[name];
          else holder[name] = garbage;
        }),
      );
      const kept = keptIn(reading);
      const isLess = Object.entries(whole).some(
        ([kind, ids]) => kept[kind as keyof typeof kept].length < ids.length,
      );
      const isRemovable =
        isDropped || Array.isArray(garbage) || (typeof garbage === "object" && garbage !== null);
      if (isLess && !isRemovable)
        expect(reading.problems.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("every incident that the files hold is in the dataset or in an error", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...ways), value), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const files = smallFiles();
        for (const [way, garbage] of changes) {
          replaceAt(files, way, (holder, name) => {
            holder[name] = garbage;
          });
        }
        const reading = readDataset(textsOf(files));
        const errors = reading.problems
          .filter(({ severity }) => severity === "error")
          .map(({ path }) => path);
        if (!reading.dataset) {
          expect(errors).not.toEqual([]);
          return;
        }
        const features: Loose[] = files.incidents.features;
        for (const [index, feature] of features.entries()) {
          const at = `features[${index}]`;
          const list = feature?.properties?.incidents;
          if (!Array.isArray(list) || feature.type !== "Feature") continue;
          for (const [row, incident] of list.entries()) {
            const path = `${at}.properties.incidents[${row}]`;
            const isKept = reading.dataset.incidents.some(
              ({ id, placeId }) => id === incident?.id && placeId === String(feature.id),
            );
            const isListed = errors.some((error) => error.startsWith(path));
            expect(isKept || isListed, path).toBe(true);
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
});
