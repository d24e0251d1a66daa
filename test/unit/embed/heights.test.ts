import fc from "fast-check";
import { expect, test } from "vitest";
import { createHeights, type Measured } from "../../../src/embed/heights";

/** What is told while a host makes the frame as tall as it is told, until all is calm or a hundred times at most. */
function followed(contentIn: (frame: Pick<Measured, "width" | "height">) => number, width = 600) {
  const next = createHeights();
  const frame = { width, height: 150 };
  const told: number[] = [];
  for (let turn = 0; turn < 100; turn++) {
    const height = next({ ...frame, content: contentIn(frame) });
    if (height === undefined) break;
    told.push(height);
    frame.height = height;
  }
  return told;
}

test("a host that follows hears the height of the content once", () => {
  expect(followed(() => 640.2)).toEqual([641]);
});

test("content that fills any frame and a little more does not make it grow without end", () => {
  expect(followed(({ height }) => height + 20).length).toBeLessThanOrEqual(3);
  expect(followed(({ height }) => height * 1.01 + 1).length).toBeLessThanOrEqual(3);
});

test("content that is low in a tall frame and tall in a low one does not swing for ever", () => {
  expect(followed(({ height }) => (height > 500 ? 400 : 600)).length).toBeLessThanOrEqual(3);
});

test("whatever the content makes of the frame's height, telling it comes to an end", () => {
  fc.assert(
    fc.property(fc.func(fc.integer({ min: 1, max: 20_000 })), (contentIn) => {
      expect(followed(({ height }) => contentIn(height)).length).toBeLessThanOrEqual(3);
    }),
  );
});

test("a reader who opens and closes a list in a frame that follows is followed every time", () => {
  const next = createHeights();
  let height = 150;
  for (let time = 0; time < 20; time++) {
    for (const content of [900, 600]) {
      const told = next({ width: 600, height, content });
      expect(told).toBe(content);
      height = content;
      // The frame has followed; the page looks again because its window has another size.
      expect(next({ width: 600, height, content })).toBeUndefined();
    }
  }
});

test("after content that grew with its frame another width, or a change of the content itself, is told again", () => {
  const next = createHeights();
  let height = 150;
  for (let turn = 0; turn < 10; turn++) {
    next({ width: 600, height, content: height + 20 });
    height += 20;
  }
  expect(next({ width: 500, height, content: 700 })).toBe(700);
});

test("a frame that is not shown, and a page without content, have no height to tell", () => {
  const next = createHeights();
  expect(next({ width: 0, height: 0, content: 900 })).toBeUndefined();
  expect(next({ width: 600, height: 150, content: 0 })).toBeUndefined();
  expect(next({ width: 600, height: 150, content: Number.NaN })).toBeUndefined();
  expect(next({ width: 600, height: 150, content: 640 })).toBe(640);
});

test("no height is beyond 10,000 pixels", () => {
  expect(createHeights()({ width: 600, height: 150, content: 1e9 })).toBe(10_000);
});
