import { pictureLimits } from "../picture/sizes";
import { multiplesLimits } from "../picture/stripPicture";
import { Options } from "../ui/dialog/Options";
import { Problem } from "../ui/dialog/Problem";
import { type PictureFile, pictureFiles, scales } from "./choices";
import { useStudio } from "./context";

/** How a strip shows time. */
export function StripChoice() {
  const { choices, choose, words, formats } = useStudio();
  const { least, most } = multiplesLimits;
  return (
    <Options
      legend={words.form}
      name="form"
      chosen={choices.form}
      choose={(form) => choose({ form })}
      options={(["timeline", "multiples"] as const).map((value) => ({ value, face: words.forms[value] }))}
    >
      {choices.form === "multiples" && (
        <label class="studio-inline">
          <span>{words.mapCount}</span>
          <select
            value={choices.mapCount}
            onChange={({ currentTarget }) => choose({ mapCount: Number(currentTarget.value) })}
          >
            {Array.from({ length: most - least + 1 }, (_, index) => least + index).map((count) => (
              <option key={count} value={count}>
                {formats.number(count)}
              </option>
            ))}
          </select>
        </label>
      )}
    </Options>
  );
}

/** The kind of file of a still or a strip. `canOutline` is whether letters can be made outlines here. */
export function FileChoice({ canOutline }: { readonly canOutline: boolean }) {
  const { choices, choose, words, formats, problems } = useStudio();
  const isOffered = (file: PictureFile) => canOutline || file !== "svg-outlined";
  const isTooLarge = problems.some(({ field }) => field === "scale");
  return (
    <>
      <Options
        legend={words.file}
        name="file"
        chosen={choices.file}
        choose={(file) => choose({ file })}
        options={pictureFiles.map((value) => ({
          value,
          face: words.files[value],
          isDisabled: !isOffered(value),
        }))}
      >
        {words.fileNotes[choices.file] !== "" && <p class="dialog-note">{words.fileNotes[choices.file]}</p>}
      </Options>
      {choices.file === "png" && (
        <Options
          legend={words.scale}
          name="scale"
          chosen={choices.scale}
          choose={(scale) => choose({ scale })}
          options={scales.map((value) => ({ value, face: `${formats.number(value)}×` }))}
        >
          <Problem
            text={
              isTooLarge
                ? words.fileSizeExpected(
                    formats.number(pictureLimits.most),
                    `${formats.number(choices.scale)}×`,
                  )
                : undefined
            }
          />
        </Options>
      )}
    </>
  );
}
