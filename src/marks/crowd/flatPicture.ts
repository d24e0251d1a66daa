/** A small picture that is put down many times: premultiplied red, green, blue and opacity, `side` device pixels wide. */
export interface Stamp {
  readonly pixels: Uint8Array;
  readonly side: number;
}

/**
 * A picture in memory that stamps are laid over one another in. The browser's own drawing takes as long for each stamp
 * as this does for a hundred.
 */
export function createFlatPicture() {
  let [width, height] = [0, 0];
  let layers = new Uint8ClampedArray();
  let image = new ImageData(1, 1);

  return {
    /** Empty, in a size of device pixels. */
    begin(nextWidth: number, nextHeight: number) {
      if (nextWidth !== width || nextHeight !== height) {
        width = nextWidth;
        height = nextHeight;
        layers = new Uint8ClampedArray(4 * width * height);
        image = new ImageData(width, height);
      } else layers.fill(0);
    },
    /** Lays a stamp with its middle at a point, moved to whole pixels. */
    put({ pixels, side }: Stamp, x: number, y: number, opacity: number) {
      const left = Math.round(x - side / 2);
      const top = Math.round(y - side / 2);
      const fromX = Math.max(0, -left);
      const toX = Math.min(side, width - left);
      const toY = Math.min(side, height - top);
      for (let row = Math.max(0, -top); row < toY; row++) {
        let from = 4 * (row * side + fromX);
        let to = 4 * ((top + row) * width + left + fromX);
        for (let column = fromX; column < toX; column++, from += 4, to += 4) {
          const alpha = pixels[from + 3]! * opacity;
          if (alpha === 0) continue;
          const rest = 1 - alpha / 255;
          layers[to] = pixels[from]! * opacity + layers[to]! * rest;
          layers[to + 1] = pixels[from + 1]! * opacity + layers[to + 1]! * rest;
          layers[to + 2] = pixels[from + 2]! * opacity + layers[to + 2]! * rest;
          layers[to + 3] = alpha + layers[to + 3]! * rest;
        }
      }
    },
    /** The picture as a canvas takes it: not premultiplied. */
    end(): ImageData {
      const { data } = image;
      for (let at = 0; at < layers.length; at += 4) {
        const alpha = layers[at + 3]!;
        data[at + 3] = alpha;
        if (alpha === 0) continue;
        const share = 255 / alpha;
        data[at] = layers[at]! * share;
        data[at + 1] = layers[at + 1]! * share;
        data[at + 2] = layers[at + 2]! * share;
      }
      return image;
    },
  };
}
