import { sampleTimes } from "../picture/film";
import { svgWithFacts } from "../raster/svgFacts";
import { type Choices, rateOf, scaleOf } from "./choices";
import { type Drawer, mediaTypes } from "./drawer";
import type { Prepared, PreparedFilm } from "./prepare";

/** A file that is ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** How far a file is: frames of a film. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface MakeOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** The file for what was chosen. Rejects where it cannot be made, and when the signal says that nobody waits. */
export async function makeFile(
  prepared: Prepared,
  choices: Choices,
  drawer: Drawer,
  { signal, progress }: MakeOptions,
): Promise<MadeFile> {
  const { facts, film, fileName } = prepared;
  if (film) return makeFilm(prepared, film, choices, drawer, { signal, progress });
  const scale = scaleOf(choices);
  switch (choices.file) {
    case "png":
      return {
        name: fileName("png", scale),
        blob: await drawer.png(prepared.svg(), scale, facts, signal),
      };
    case "svg-live":
      return svgFile(fileName, svgWithFacts(prepared.svg(), facts));
    case "svg-outlined": {
      if (!drawer.outlined) throw new Error("Letters cannot be made outlines here.");
      const outlined = await drawer.outlined(prepared.svg(), signal);
      return svgFile(fileName, svgWithFacts(outlined, facts));
    }
  }
}

/** The captions of a film, as a file beside it. */
export const captionsFile = ({ fileName }: Prepared, film: PreparedFilm): MadeFile => ({
  name: fileName("vtt"),
  blob: new Blob([film.captions()], { type: mediaTypes.vtt }),
});

const svgFile = (fileName: Prepared["fileName"], text: string): MadeFile => ({
  name: fileName("svg"),
  blob: new Blob([text], { type: mediaTypes.svg }),
});

async function makeFilm(
  { facts, fileName, ordered }: Prepared,
  film: PreparedFilm,
  choices: Choices,
  drawer: Drawer,
  { signal, progress }: MakeOptions,
): Promise<MadeFile> {
  if (!drawer.films) throw new Error("Films cannot be made here.");
  const { file } = choices.film;
  const total = film.times.length;
  progress({ done: 0, total });
  const blob = await drawer.films.make(
    {
      file,
      size: ordered.order.size,
      framesPerSecond: rateOf(choices.film),
      facts,
      samples: () => film.frames(sampleTimes(film.times)),
      frames: () => film.frames(),
      drawn: (done) => progress({ done, total }),
    },
    signal,
  );
  return { name: fileName(file), blob };
}
