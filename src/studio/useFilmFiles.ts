import { useEffect, useState } from "preact/hooks";
import { sizeProblem } from "../picture/sizes";
import { type Choices, type FilmFile, sizeOf } from "./choices";
import type { Desk } from "./desk";

/** The kinds of film that this browser can write in the chosen size; undefined until a film is wanted and it has said. */
export function useFilmFiles(choices: Choices, { drawer }: Desk): readonly FilmFile[] | undefined {
  const [files, setFiles] = useState<readonly FilmFile[]>();
  const size = sizeOf(choices);
  const isWanted = choices.kind === "film" && !sizeProblem(size);
  // An odd size is the reader's to mend, and no shortcoming of the browser.
  const [width, height] = [size.width + (size.width % 2), size.height + (size.height % 2)];
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    drawer()
      .then(({ films }) => films?.files({ width, height }))
      .then(
        (known) => isHere && setFiles(known),
        // The preview says that nothing can be drawn.
        () => undefined,
      );
    return () => {
      isHere = false;
    };
  }, [isWanted, width, height, drawer]);
  return files;
}

/** The same choices with a kind of film that can be written: the best one where the chosen one cannot. */
export function withFileOf(choices: Choices, files: readonly FilmFile[] | undefined): Choices {
  const [best] = files ?? [];
  if (best === undefined || files?.includes(choices.film.file)) return choices;
  return { ...choices, film: { ...choices.film, file: best } };
}
