import { expect, test } from "vitest";
import { claimLine, incident, tolls } from "./syria-coast";

const claimLines = (id: string) => (incident(id).claims ?? []).map(claimLine);

test("the six counts of the dead in the first attack stand side by side", () => {
  expect(claimLines("s03-jableh-attack")).toEqual([
    "Syria TV: security forces 13 to -",
    "unnamed security source, to Al Jazeera: security forces 15 to -",
    "SOHR: security forces 16 to -",
    "SOHR: loyalist fighters 3 to -",
    "A News: security forces 11 to 11",
    "Al-Manar, giving no claimant: security forces 28 to -",
  ]);
});

test("the eight counts for Al-Mukhtariya stand side by side, from 24 to 157", () => {
  expect(claimLines("b01-mukhtariya")).toEqual([
    "two Alawite activists: civilians 24 to -",
    "Al Mayadeen correspondent: civilians 30 to -",
    "SOHR: civilians 38 to 38",
    "SOHR: civilians 52 to 52",
    "Alawite community centre, via Al-Manar: civilians 52 to 52",
    "SCAVH: civilians 148 to 148",
    "The Cradle: civilians 149 to -",
    "Reuters inquiry: civilians 157 to 157",
  ]);
});

test("the counts for Banyas stand side by side, and nearly 200 is not at least 200", () => {
  expect(claimLines("b04-qusour")).toEqual([
    "SOHR: civilians 60 to 60",
    "Alawite community centre, via Al-Manar: civilians 164 to 164",
    "SOHR: civilians - to 200",
    "Amnesty International: civilians 100 to -",
    "Le Monde: unspecified 275 to 275",
  ]);
  expect(claimLine(tolls["t-sohr-ban-0312"]!)).toBe("SOHR: civilians - to 200");
});

test("the total of 745 and the next count's 745 civilians stay two claims", () => {
  expect(claimLine(tolls["t-sohr-0308c-t"]!)).toBe("SOHR: total 745 to 745");
  expect(claimLine(tolls["t-sohr-0308d-c"]!)).toBe("SOHR: civilians 745 to 745");
});

test("311 is one claimant's civilians and another's dead of all groups", () => {
  expect(claimLine(tolls["t-sohr-0308a-c"]!)).toBe("SOHR: civilians 311 to 311");
  expect(claimLine(tolls["t-snhr-0308-t"]!)).toBe("SNHR: total 311 to 311");
});

test("the national inquiry's figure and the one that TASS prints both stay", () => {
  expect(claimLine(tolls["t-inq-0722-t"]!)).toBe("National inquiry committee: total 1426 to 1426");
  expect(claimLine(tolls["t-inq-0722-t2"]!)).toBe(
    "National inquiry committee, as printed by TASS: civilians 1469 to 1469",
  );
});

test("exactly one toll is derived by the desk", () => {
  const derived = Object.entries(tolls).filter(([, toll]) => toll.derived);
  expect(derived.map(([id]) => id)).toEqual(["t-sohr-0320-c"]);
});

test("what is disputed says so", () => {
  const disputed = ["a01-datour", "a02-beit-ana", "a16-naval-college", "b16-tuwaym", "d12-barabshbo"];
  expect(disputed.map((id) => incident(id).status)).toEqual(disputed.map(() => "disputed"));
});
