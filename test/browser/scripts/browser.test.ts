import { expect, test } from "vitest";

test("the browser that the tests run in draws with WebGL2, with or without a graphics card", () => {
  const gl = document.createElement("canvas").getContext("webgl2");
  expect(gl).not.toBeNull();
  gl?.clearColor(1, 0, 0, 1);
  gl?.clear(gl.COLOR_BUFFER_BIT);
  const pixel = new Uint8Array(4);
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  expect([...pixel]).toEqual([255, 0, 0, 255]);
});
