import wasmAddress from "@resvg/resvg-wasm/index_bg.wasm?url";
import { type Drawing, openDrawing } from "../raster/drawing";
import { encodePng } from "../raster/png";
import type { FilmFile } from "./choices";
import { type FilmWriter, openFilm } from "./filmWriter";
import type { Reply, Request, TaskName, Tasks } from "./workerMessages";

/*
 * Draws what the page hands it, beside the page. A worker that is loaded from an address of its own has the policy of
 * its own answer and not the page's: that is why WebAssembly runs here though the page may not compile any.
 */
let drawing: Drawing | undefined;
let film: FilmWriter | undefined;

const opened = (): Drawing => {
  if (!drawing) throw new Error("The worker was asked to draw before it was opened.");
  return drawing;
};

const tasks: { readonly [Name in TaskName]: (given: Tasks[Name][0]) => Promise<Tasks[Name][1]> } = {
  async open({ fonts }) {
    const [wasm, ...bytes] = await Promise.all([
      answerOf(new URL(wasmAddress, import.meta.url).href),
      ...fonts.map(async (font) => new Uint8Array(await (await answerOf(font)).arrayBuffer())),
    ]);
    // Not as it streams in: some hosts serve it under a type that browsers then refuse.
    drawing = await openDrawing({ wasm: await wasm.arrayBuffer(), fonts: bytes });
    return undefined;
  },
  async png({ svg, scale, facts }) {
    return encodePng(opened().pixels(svg, scale), facts);
  },
  async outlined({ svg }) {
    return opened().outlined(svg);
  },
  async files(size) {
    const { videosFor } = await import("./video");
    return [...(await videosFor(size)), "gif"] satisfies FilmFile[];
  },
  async begin(begin) {
    film = await openFilm(opened(), begin);
    return undefined;
  },
  async frame(frame) {
    await film?.add(frame);
    return undefined;
  },
  async finish() {
    if (!film) throw new Error("The worker was asked for a film before one was begun.");
    const bytes = await film.finish();
    film = undefined;
    return bytes;
  },
};

async function answerOf(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

self.addEventListener("message", async ({ data: { id, name, given } }: MessageEvent<Request>) => {
  try {
    // Each name goes with what is given under it, which the compiler cannot see here.
    const answer = await (tasks[name] as (given: unknown) => Promise<Tasks[TaskName][1]>)(given);
    const moved = answer instanceof Uint8Array ? [answer.buffer] : [];
    self.postMessage({ id, answer } satisfies Reply, { transfer: moved });
  } catch (error) {
    self.postMessage({ id, problem: String(error) } satisfies Reply);
  }
});
