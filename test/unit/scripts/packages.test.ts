import { expect, test } from "vitest";
import { holds } from "../../../scripts/packages.js";

const locked = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/preact": { version: "11.2.0" },
    "node_modules/lightningcss-darwin-arm64": { version: "1.0.0", optional: true },
  },
};

test("packages that are installed as locked are left alone, though those for other machines are missing", () => {
  expect(holds({ packages: { "node_modules/preact": { version: "11.2.0" } } }, locked)).toBe(true);
});

test("packages are installed when none are, when one is missing, and when one has another version", () => {
  expect(holds(undefined, locked)).toBe(false);
  expect(holds({ packages: {} }, locked)).toBe(false);
  expect(holds({ packages: { "node_modules/preact": { version: "11.1.0" } } }, locked)).toBe(false);
});
