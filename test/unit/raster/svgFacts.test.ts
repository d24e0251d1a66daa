import { expect, test } from "vitest";
import { svgWithFacts } from "../../../src/raster/svgFacts";
import { nodeDrawing } from "../../../src/site/drawing";
import { facts, sample } from "./sample";

test("the file says what it shows, in its language, and draws the same", async () => {
  const file = svgWithFacts(sample, facts);
  expect(file).toMatch(
    /^<svg [^>]*xml:lang="ar" role="img"><title>آذار 2025: &quot;قتل&quot; &amp; &lt;نهب&gt;<\/title><desc>/,
  );
  expect(file).toContain("<metadata><x:xmpmeta");
  const drawing = await nodeDrawing();
  expect(drawing.pixels(file)).toEqual(drawing.pixels(sample));
});

test("title, description and role that a picture already has are put in place of, not doubled", () => {
  const before =
    '<svg width="1" role="img" lang="en"><title>a</title> <desc>b</desc><g><title>inner</title></g></svg>';
  const file = svgWithFacts(before, facts);
  expect(file.match(/<title>/g)).toHaveLength(2);
  expect(file.match(/<desc>/g)).toHaveLength(1);
  expect(file.match(/role=/g)).toHaveLength(1);
  expect(file).toMatch(/^<svg width="1" xml:lang="ar" role="img">/);
  expect(file).toContain("<g><title>inner</title></g></svg>");
});

test.each(["", "hello", "<p>no</p>", "<svg/>"])('"%s" is refused', (text) => {
  expect(() => svgWithFacts(text, facts)).toThrow("Expected an SVG picture");
});
