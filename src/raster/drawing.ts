import { initWasm, Resvg, type ResvgRenderOptions } from "@resvg/resvg-wasm";
import { tidied } from "./outlines";
import type { Pixels } from "./pixels";

/** What draws SVG texts, with its own fonts and none of the machine's: the same text gives the same pixels everywhere. */
export interface Drawing {
  /**
   * The picture at so many pixels to one of its own, 1 if left out. Where it has holes they are white. Throws where the
   * text is not a picture, and where memory does not suffice for one so large.
   */
  pixels(svg: string, scale?: number): Pixels;
  /**
   * The picture as SVG whose letters are outlines, for programs that lack the fonts. Groups keep their ids, and layers
   * their names. Throws where the text is not a picture.
   */
  outlined(svg: string): string;
}

export interface DrawingInput {
  /** resvg's `index_bg.wasm`: its bytes, compiled, or as it is fetched. Only the first that is given is read. */
  readonly wasm: BufferSource | WebAssembly.Module | Response;
  /** TrueType fonts, found by their family and weight. */
  readonly fonts: readonly Uint8Array[];
}

/** The library has one instance in a process or worker, and refuses a second. */
let started: Promise<void> | undefined;

/** Opens what draws. Rejects where WebAssembly is not to be had; it may then be tried again. */
export async function openDrawing({ wasm, fonts }: DrawingInput): Promise<Drawing> {
  started ??= initWasm(wasm).catch((error) => {
    started = undefined;
    throw error;
  });
  await started;
  const font = {
    fontBuffers: [...fonts],
    loadSystemFonts: false,
    defaultFontFamily: "IBM Plex Sans",
  };
  return {
    pixels: (svg, scale = 1) => {
      const options = { font, background: "#fff", fitTo: { mode: "zoom", value: scale } } as const;
      return withPicture(svg, options, (picture) => ({ ...drawn(picture, scale), scale }));
    },
    outlined: (svg) => withPicture(svg, { font }, (picture) => tidied(picture.toString(), svg)),
  };
}

type Picture = InstanceType<typeof Resvg>;

/** What `use` makes of the picture. The library's memory is its own: what is not freed stays until the end. */
function withPicture<Answer>(
  svg: string,
  options: ResvgRenderOptions,
  use: (picture: Picture) => Answer,
): Answer {
  const picture = opened(svg, options);
  const answer = use(picture);
  // Not where drawing broke off: the library then takes the picture for one in use and refuses.
  picture.free();
  return answer;
}

function opened(svg: string, options: ResvgRenderOptions): Picture {
  try {
    return new Resvg(svg, options);
  } catch (cause) {
    throw new Error(`Got a text that is no picture. Expected SVG. ${reasonOf(cause)}`, { cause });
  }
}

function drawn(picture: Picture, scale: number): Pixels {
  try {
    const image = picture.render();
    const pixels = { width: image.width, height: image.height, rgba: image.pixels };
    image.free();
    return pixels;
  } catch (cause) {
    const size = `${Math.round(picture.width)}x${Math.round(picture.height)} at ${scale}x`;
    throw new Error(
      `Got a picture of ${size}, which cannot be drawn. Expected one that memory suffices for. ${reasonOf(cause)}`,
      { cause },
    );
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
