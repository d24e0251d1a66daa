import type { PlacePrecision } from "../../core/model";
import { type Log, member } from "../problem";
import { own } from "../shape";
import { featuresIn, objectIn } from "./records";

/**
 * Decimals of a degree that a point may have. A hundredth of a degree is about a kilometre, the fifth decimal about a
 * metre. Gazetteers give five for the centre of any village, so five say no more than "this village"; a sixth comes
 * from a phone or a photograph and may lead to a door. A point that stands for an area needs no more than two.
 */
const mostDecimals: Readonly<Record<PlacePrecision, number>> = {
  site: 5,
  neighbourhood: 5,
  village: 5,
  town: 5,
  district: 2,
  governorate: 2,
  region: 2,
  country: 2,
  route: 5,
  unknown: 5,
};

const isPrecision = (value: unknown): value is PlacePrecision =>
  typeof value === "string" && Object.hasOwn(mostDecimals, value);

/** Digits after the point, as they would be written without an exponent. */
const decimals = (value: unknown): number => {
  if (typeof value !== "number" || Number.isInteger(value)) return 0;
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
};

/**
 * Doubts points with more decimals than the precision that is claimed for them. Outlines and lines are no points, and a
 * `referencePoint` is drawn nowhere.
 */
export function doubtFinePoints(file: unknown, log: Log): void {
  for (const { path, geometry, properties, isFlat } of featuresIn(file)) {
    const shape = objectIn({ geometry }, "geometry");
    const position = own(shape, "coordinates");
    if (own(shape, "type") !== "Point" || !Array.isArray(position)) continue;
    const claimed = own(properties, isFlat ? "placePrecision" : "precision");
    const precision = isPrecision(claimed) ? claimed : "unknown";
    const most = mostDecimals[precision];
    const degrees = position.slice(0, 2);
    if (Math.max(...degrees.map(decimals)) <= most) continue;
    const ofWhat = precision === "unknown" ? "a point" : `the point of a ${precision}`;
    log(
      "coordinates-fine",
      member(member(path, "geometry"), "coordinates"),
      `[${degrees.join(", ")}]`,
      `at most ${most} decimals for ${ofWhat}`,
    );
  }
}
