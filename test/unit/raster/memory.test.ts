import { expect, test, vi } from "vitest";
import { nodeDrawing } from "../../../src/site/drawing";
import { sample } from "./sample";

test("many pictures take no more memory than a few, those that fail among them", async () => {
  const starting = vi.spyOn(WebAssembly, "instantiate");
  const drawing = await nodeDrawing();
  const started = (await starting.mock.results[0]!.value) as WebAssembly.WebAssemblyInstantiatedSource;
  const memory = started.instance.exports.memory as WebAssembly.Memory;
  const draw = (times: number) => {
    for (let picture = 0; picture < times; picture++) {
      drawing.pixels(sample.replace("13 more", `${picture} more`));
      if (picture % 10 === 0) drawing.outlined(sample);
      expect(() => drawing.pixels("<svg")).toThrow();
    }
  };
  draw(20);
  const few = memory.buffer.byteLength;
  draw(300);
  expect(memory.buffer.byteLength).toBe(few);
});
