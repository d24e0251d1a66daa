import type { Size } from "../core/mercator";
import type { FilmTime } from "../picture/film";
import { useStudio } from "./context";
import type { Preview } from "./usePreview";

interface Props {
  readonly preview: Preview;
  /** Pixels of what will be shown next: its box is there before it is. */
  readonly size: Size;
  readonly alt: string;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** The picture itself. While the next one is drawn the last one stays, dimmed. */
export function PreviewSheet({ preview, size, alt, isBusy, failure, again }: Props) {
  const { words, choices } = useStudio();
  const { shown } = preview;
  return (
    <div class="studio-stage">
      <div
        class="studio-sheet"
        style={{ "--ratio": `${size.width / size.height}` }}
        data-busy={isBusy && failure === undefined}
      >
        {shown && (
          <img
            src={shown.url}
            alt={alt}
            lang={choices.language}
            width={shown.size.width}
            height={shown.size.height}
          />
        )}
        {failure !== undefined && (
          <div class="studio-failure" role="alert">
            <p>{failure}</p>
            <button type="button" class="button" onClick={again}>
              {words.again}
            </button>
          </div>
        )}
        {isBusy && !shown && failure === undefined && <p class="studio-drawing">{words.drawing}</p>}
      </div>
    </div>
  );
}

interface ScrubberProps {
  readonly times: readonly FilmTime[];
  readonly index: number;
  readonly show: (index: number) => void;
}

/** Goes through a film's moments. */
export function Scrubber({ times, index, show }: ScrubberProps) {
  const { words, formats } = useStudio();
  const moment = times[index]?.moment;
  const said = moment === undefined ? "" : formats.momentShort(moment);
  return (
    <div class="studio-scrubber">
      <input
        type="range"
        min={0}
        max={times.length - 1}
        value={index}
        aria-label={words.frameShown}
        aria-valuetext={said}
        onInput={({ currentTarget }) => show(currentTarget.valueAsNumber)}
      />
      <span>{said}</span>
    </div>
  );
}
