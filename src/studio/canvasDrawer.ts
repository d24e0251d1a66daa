import { encodePng } from "../raster/png";
import { type Drawer, mediaTypes } from "./drawer";
import { fontAddresses } from "./workerDrawer";

/**
 * Draws as the browser does, on the page itself: for where no worker may be started or WebAssembly is not to be had, as
 * in the sandboxed frames of other sites. The picture is the same but for the last of its pixels. It makes no films.
 */
export async function createCanvasDrawer(root: string): Promise<Drawer> {
  const fonts = await Promise.all(fontAddresses(root).map(fontRule));
  return {
    isExact: false,
    async png(svg, scale, facts, signal) {
      const pixels = await drawn(withFonts(svg, fonts), scale);
      signal.throwIfAborted();
      return new Blob([encodePng(pixels, facts)], { type: mediaTypes.png });
    },
    outlined: undefined,
    films: undefined,
    close() {},
  };
}

/** A picture that is drawn as an image loads nothing: what it is set in must stand in it. */
async function fontRule(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}. Expected a font.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const [, weight = "400"] = /-(\d+)\.ttf$/.exec(address) ?? [];
  const family = address.includes("-arabic-") ? "IBM Plex Sans Arabic" : "IBM Plex Sans";
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)})}`;
}

/** In pieces: engines take only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

const withFonts = (svg: string, fonts: readonly string[]): string =>
  svg.replace(/^<svg(?:[^>"]|"[^"]*")*>/, (tag) => `${tag}<style>${fonts.join("")}</style>`);

async function drawn(svg: string, scale: number) {
  const url = URL.createObjectURL(new Blob([svg], { type: mediaTypes.svg }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const width = Math.round(image.naturalWidth * scale);
    const height = Math.round(image.naturalHeight * scale);
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!context) throw new Error(`Got no canvas of ${width}x${height}. Expected one to draw on.`);
    context.drawImage(image, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, scale, rgba: new Uint8Array(data.buffer) };
  } finally {
    URL.revokeObjectURL(url);
  }
}
