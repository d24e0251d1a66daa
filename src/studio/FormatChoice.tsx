import type { Size } from "../core/mercator";
import { pictureLimits } from "../picture/sizes";
import { Options } from "../ui/dialog/Options";
import { Problem } from "../ui/dialog/Problem";
import { formatsOf, sizeOf } from "./choices";
import { useStudio } from "./context";
import { NumberField } from "./NumberField";

/** The sheet that the picture is laid out on. */
export function FormatChoice() {
  const { choices, choose, words, formats, problems } = useStudio();
  const { kind, format, ownSize } = choices;
  const figure = (value: number) => formats.number(value);
  const wrong = problems.find(({ field }) => field === "size");
  const problem =
    wrong?.code === "even"
      ? words.evenExpected
      : wrong && words.sizeExpected(figure(pictureLimits.least), figure(pictureLimits.most));
  const size = sizeOf(choices);
  const setOwn = (change: Partial<Size>) => choose({ ownSize: { ...ownSize, ...change } });
  return (
    <Options
      legend={words.format}
      name="format"
      chosen={format}
      choose={(value) => choose({ format: value })}
      options={formatsOf(kind).map((value) => ({
        value,
        face: (
          <>
            <Sheet
              size={value === "own" ? undefined : sizeOf({ kind, format: value, ownSize })}
              isOpen={value === "own"}
            />
            {words.formats[value]}
          </>
        ),
      }))}
    >
      {format === "own" ? (
        <div class="studio-row">
          <NumberField
            label={words.width}
            value={ownSize.width}
            set={(width) => setOwn({ width })}
            {...sides}
          />
          <NumberField
            label={words.height}
            value={ownSize.height}
            set={(height) => setOwn({ height })}
            {...sides}
          />
        </div>
      ) : (
        <p class="dialog-note">{words.pixels(figure(size.width), figure(size.height))}</p>
      )}
      <Problem text={problem} />
    </Options>
  );
}

const sides = { least: pictureLimits.least, most: pictureLimits.most };

interface SheetProps {
  readonly size: Size | undefined;
  /** Whether its size is still to be said. */
  readonly isOpen: boolean;
}

/** The sheet's own proportions, small. */
function Sheet({ size: { width: across, height: down } = { width: 4, height: 4 }, isOpen }: SheetProps) {
  const scale = 16 / Math.max(across, down);
  const [width, height] = [Math.round(across * scale), Math.round(down * scale)];
  return (
    <svg class="studio-sheet-sign" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={isOpen ? "3 2.3" : undefined}
      />
    </svg>
  );
}
