import type { Interval } from "../core/model";
import { hoursPerSecond, secondsAt } from "../picture/film";
import { filmLimits } from "../picture/filmProblem";
import { CheckField } from "../ui/dialog/CheckField";
import { Options } from "../ui/dialog/Options";
import { Problem } from "../ui/dialog/Problem";
import { type FilmChoices, type FilmFile, filmFiles, rateOf, rates } from "./choices";
import { useStudio } from "./context";
import { NumberField } from "./NumberField";

interface FileProps {
  /** The kinds of file that can be written here; undefined until that is known. */
  readonly files: readonly FilmFile[] | undefined;
}

/** The kind of file of a film, and which ones this browser cannot write. */
export function FilmFileChoice({ files }: FileProps) {
  const { choices, choose, words } = useStudio();
  const { film } = choices;
  const missing = files && filmFiles.filter((each) => !files.includes(each));
  return (
    <Options
      legend={words.file}
      name="film-file"
      chosen={film.file}
      choose={(file) => choose({ film: { ...film, file } })}
      options={filmFiles.map((value) => ({
        value,
        face: words.files[value],
        isDisabled: !files?.includes(value),
      }))}
    >
      <p class="dialog-note">{words.fileNotes[film.file]}</p>
      {missing && missing.length > 0 && (
        <p class="dialog-note">{words.cannotEncode(missing.map((file) => words.files[file]).join(" · "))}</p>
      )}
    </Options>
  );
}

interface PaceProps {
  /** What the film runs over, and how long it becomes; undefined while that is not known. */
  readonly window: Interval | undefined;
  readonly length: { readonly seconds: number; readonly frames: number } | undefined;
}

/** Length or speed, which are two names of one choice, and pauses. */
export function PaceChoice({ window, length }: PaceProps) {
  const { choices, choose, words, formats, problems } = useStudio();
  const { film } = choices;
  const set = (change: Partial<FilmChoices>) => choose({ film: { ...film, ...change } });
  const figure = (value: number) => formats.number(value);
  const { least, most } = filmLimits.seconds;
  return (
    <fieldset class="dialog-field">
      <legend>{words.lengthAndSpeed}</legend>
      <div class="studio-row">
        <NumberField
          label={words.length}
          value={film.seconds}
          set={(seconds) => set({ seconds })}
          least={1}
          most={most}
          step="any"
        />
        {window && (
          <NumberField
            label={words.speed}
            value={rounded(hoursPerSecond(window, film.seconds))}
            set={(hours) => set({ seconds: rounded(secondsAt(window, hours)) })}
            least={0.1}
            most={10_000}
            step="any"
          />
        )}
        <NumberField
          label={words.pauseStart}
          value={film.pauseStart}
          set={(pauseStart) => set({ pauseStart })}
          least={0}
          most={most}
          step="any"
        />
        <NumberField
          label={words.pauseEnd}
          value={film.pauseEnd}
          set={(pauseEnd) => set({ pauseEnd })}
          least={0}
          most={most}
          step="any"
        />
      </div>
      <CheckField
        label={words.pauseDays}
        isChecked={film.pausesAtMidnight}
        set={(pausesAtMidnight) => set({ pausesAtMidnight })}
      />
      <label class="studio-inline">
        <span>{words.rate}</span>
        <select
          value={rateOf(film)}
          onChange={({ currentTarget }) => set({ framesPerSecond: Number(currentTarget.value) })}
        >
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {figure(rate)}
            </option>
          ))}
        </select>
      </label>
      {length && <p class="dialog-note">{words.filmLength(figure(length.seconds), length.frames)}</p>}
      <Problem
        text={
          problems.some(({ field }) => field === "film")
            ? words.filmExpected(figure(least), figure(most), figure(filmLimits.frames.most))
            : undefined
        }
      />
    </fieldset>
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
