import { expect, test } from "vitest";
import { openDrawing } from "../../../src/raster/drawing";
import { nodeDrawing } from "../../../src/site/drawing";
import { sample } from "./sample";

const drawing = await nodeDrawing();

test("outlined, a picture needs no fonts and looks the same", async () => {
  const bare = await openDrawing({ wasm: new Uint8Array(), fonts: [] });
  const before = drawing.pixels(sample).rgba;
  const after = bare.pixels(drawing.outlined(sample)).rgba;
  const changed = after.filter((value, index) => Math.abs(value - before[index]!) > 8);
  expect(changed.length).toBeLessThan(after.length / 10_000);
});

test("no text is left, and layers keep their ids and the names that drawing programs show", () => {
  const outlined = drawing.outlined(sample);
  expect(outlined).not.toContain("<text");
  expect(outlined).toContain(
    '<g id="signs" inkscape:groupmode="layer" inkscape:label="Signs &amp; &quot;marks&quot;">',
  );
  expect(outlined).toMatch(/^<svg [^>]*xmlns:inkscape="http:\/\/www.inkscape.org\/namespaces\/inkscape"/);
  expect(outlined).toContain('<g id="words">');
});

test("a picture without layers gets none", () => {
  const bare =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"><path d="M0 0h9v9z"/></g></svg>';
  expect(drawing.outlined(bare)).not.toContain("inkscape");
});

test("the same picture is outlined to the same text, in one line", () => {
  expect(drawing.outlined(sample)).toBe(drawing.outlined(sample));
  expect(drawing.outlined(sample)).not.toContain("\n");
});
