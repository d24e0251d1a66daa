import { useEffect, useMemo, useState } from "preact/hooks";
import { filmProblem } from "../picture/filmProblem";
import type { Theme } from "../theme/theme";
import { Dialog } from "../ui/dialog/Dialog";
import { Options } from "../ui/dialog/Options";
import { CopyTexts } from "./CopyTexts";
import { asKind, type ChoiceProblem, type Choices, choiceProblems, kinds, sizeOf } from "./choices";
import { StudioContext, speechOf } from "./context";
import { type Desk, firstChoices, reach } from "./desk";
import { download } from "./download";
import type { Drawer } from "./drawer";
import { FileChoice, StripChoice } from "./FileChoice";
import { FilmFileChoice, PaceChoice } from "./FilmChoice";
import { FormatChoice } from "./FormatChoice";
import { LookChoice } from "./LookChoice";
import { captionsFile, makeFile } from "./makeFile";
import { orderOf } from "./orderOf";
import { PreviewSheet, Scrubber } from "./PreviewSheet";
import { NoRecords, type Prepared } from "./prepare";
import { ByHand, SaveBar } from "./SaveBar";
import { TimeChoice } from "./TimeChoice";
import { useFilmFiles, withFileOf } from "./useFilmFiles";
import { useMaking } from "./useMaking";
import { usePrepared } from "./usePrepared";
import { type Preview, usePreview } from "./usePreview";

interface Props {
  readonly desk: Desk;
  readonly theme: Theme;
  /** Called once the dialog is closed. */
  readonly closed: () => void;
}

/** "Make a picture": choices at the side, and the picture itself. */
export function Studio({ desk, theme, closed }: Props) {
  const speech = useMemo(() => speechOf(desk), [desk]);
  const { words, formats } = speech;
  const [chosen, setChoices] = useState(() => firstChoices(desk, theme));
  const files = useFilmFiles(chosen, desk);
  const choices = withFileOf(chosen, files);
  const [attempt, setAttempt] = useState(0);
  const [frame, setFrame] = useState<number>();
  const drawer = useDrawer(desk);
  const { making, make, cancel, forget } = useMaking();

  const problems = useMemo(() => allProblems(choices, desk), [choices, desk]);
  const isSound = problems.length === 0;
  const prepared = usePrepared(choices, isSound, desk, attempt);
  const ready = prepared.status === "ready" ? prepared.last : undefined;
  const times = prepared.last?.film?.times;
  const index = times && Math.min(frame ?? Number.POSITIVE_INFINITY, times.length - 1);
  const moment = index === undefined ? undefined : times?.[index]?.moment;
  const preview = usePreview(prepared.last, moment, desk);

  const choose = (change: Partial<Choices>) => {
    setChoices((last) => ({ ...last, ...change }));
    forget();
  };

  const isFilm = choices.kind === "film";
  const cannotFilm = isFilm && drawer !== undefined && drawer.films === undefined;
  const isWorking = making.status === "working";
  const canSave =
    ready !== undefined && isSound && !cannotFilm && (!isFilm || files?.includes(choices.film.file) === true);
  const save = () =>
    ready &&
    make(async (options) => {
      const same = alreadyDrawn(ready, choices, preview);
      return same ?? makeFile(ready, choices, await desk.drawer(), options);
    });
  const cancelAll = () => {
    cancel();
    // What drew the preview has ended too.
    if (preview.isDrawing) again();
  };
  const again = () => setAttempt((last) => last + 1);
  const link = prepared.last?.ordered.order.link;

  return (
    <StudioContext.Provider value={{ desk, choices, choose, problems, ...speech }}>
      <Dialog
        look="studio"
        title={words.title}
        formats={formats}
        onCancel={(event) => {
          // Escape stops a file that is being made, and only then the studio.
          if (!isWorking) return;
          event.preventDefault();
          cancelAll();
        }}
        closed={closed}
      >
        <div class="dialog-choices" inert={isWorking}>
          <Options
            legend={words.kind}
            name="kind"
            chosen={choices.kind}
            choose={(kind) => choose(asKind(kind, choices.format))}
            options={kinds.map((value) => ({ value, face: words.kinds[value] }))}
          >
            <p class="dialog-note">{words.kindNotes[choices.kind]}</p>
          </Options>
          {choices.kind === "strip" && <StripChoice />}
          <TimeChoice />
          {isFilm && !cannotFilm && (
            <PaceChoice
              window={prepared.last?.ordered.order.view.window}
              length={isSound ? lengthOf(prepared.last) : undefined}
            />
          )}
          <FormatChoice />
          <LookChoice />
          {isFilm ? (
            !cannotFilm && <FilmFileChoice files={files} />
          ) : (
            <FileChoice canOutline={drawer?.outlined !== undefined || drawer === undefined} />
          )}
        </div>
        <div class="dialog-side studio-side">
          <div class="studio-picture">
            <h3 class="for-readers-only">{words.preview}</h3>
            <PreviewSheet
              preview={preview}
              size={isSound ? sizeOf(choices) : (preview.shown?.size ?? { width: 16, height: 9 })}
              alt={prepared.last?.texts.alt ?? ""}
              isBusy={isSound && (prepared.status === "preparing" || preview.isDrawing)}
              failure={failureOf()}
              again={again}
            />
            {times && index !== undefined && <Scrubber times={times} index={index} show={setFrame} />}
            {drawer && !drawer.isExact && (
              <p class="dialog-note">
                {cannotFilm ? words.onlyAlone : words.drawnHere}{" "}
                {link && (
                  <a href={link} target="_blank" rel="noopener">
                    {words.openAlone}
                  </a>
                )}
              </p>
            )}
            {desk.isFramed && making.status === "saved" && (
              <ByHand file={making.file} alt={prepared.last?.texts.alt ?? ""} />
            )}
          </div>
          {prepared.last && <CopyTexts prepared={prepared.last} />}
        </div>
        <SaveBar
          making={making}
          file={words.files[isFilm ? choices.film.file : choices.file]}
          canSave={canSave}
          save={save}
          saveCaptions={
            ready?.film && canSave ? () => ready.film && download(captionsFile(ready, ready.film)) : undefined
          }
          cancel={cancelAll}
        />
      </Dialog>
    </StudioContext.Provider>
  );

  function failureOf(): string | undefined {
    if (prepared.status === "failed")
      return prepared.error instanceof NoRecords ? words.noRecords : words.notDrawn;
    return preview.hasFailed ? words.notDrawn : undefined;
  }
}

/** What draws, once it is open. */
function useDrawer({ drawer: get }: Desk): Drawer | undefined {
  const [drawer, setDrawer] = useState<Drawer>();
  useEffect(() => {
    // The preview says that nothing can be drawn.
    get().then(setDrawer, () => undefined);
  }, [get]);
  return drawer;
}

/** What keeps the picture from being made. A film's length is asked after only where all else is sound. */
function allProblems(choices: Choices, desk: Desk): readonly ChoiceProblem[] {
  const problems = choiceProblems(choices, reach(desk));
  if (problems.length > 0 || choices.kind !== "film") return problems;
  const { language, dataset } = desk.view;
  const ordered = orderOf({ ...choices, language }, dataset, desk);
  return ordered.kind === "film" && filmProblem(ordered.order) ? [{ field: "film", code: "film" }] : [];
}

/** The preview is the file, where that is a PNG at 1x. */
const alreadyDrawn = (prepared: Prepared, { kind, file, scale }: Choices, { shown }: Preview) =>
  kind !== "film" && file === "png" && scale === 1 && shown?.of === prepared
    ? { name: prepared.fileName("png"), blob: shown.blob }
    : undefined;

/** Of the whole film, its pauses too. */
function lengthOf(prepared: Prepared | undefined): { seconds: number; frames: number } | undefined {
  if (prepared?.ordered.kind !== "film" || !prepared.film) return undefined;
  const seconds = prepared.film.times.reduce((sum, time) => sum + time.seconds, 0);
  return {
    seconds: Math.round(seconds * 10) / 10,
    frames: Math.round(seconds * prepared.ordered.order.framesPerSecond),
  };
}
