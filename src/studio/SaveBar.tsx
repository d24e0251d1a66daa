import { useEffect, useRef, useState } from "preact/hooks";
import { useStudio } from "./context";
import type { MadeFile, Progress } from "./makeFile";
import type { Making } from "./useMaking";

interface Props {
  readonly making: Making;
  /** What the button says it saves: "PNG". */
  readonly file: string;
  readonly canSave: boolean;
  readonly save: () => void;
  readonly saveCaptions: (() => void) | undefined;
  readonly cancel: () => void;
}

/** Makes the file, says how far it is, and lets go of it. */
export function SaveBar({ making, file, canSave, save, saveCaptions, cancel }: Props) {
  const { words } = useStudio();
  const button = useRef<HTMLButtonElement>(null);
  const isWorking = making.status === "working";
  const isReady = canSave && !isWorking;
  const cancelNow = () => {
    cancel();
    // The button that has the focus goes away.
    button.current?.focus();
  };
  return (
    <div class="studio-save">
      <Status making={making} />
      <div class="studio-buttons">
        <button
          ref={button}
          type="button"
          class="button dialog-primary"
          // Not disabled: it keeps the focus while the file is made.
          aria-disabled={!isReady}
          onClick={() => isReady && save()}
        >
          {words.save(file)}
        </button>
        {isWorking && (
          <button type="button" class="button" onClick={cancelNow}>
            {words.cancel}
          </button>
        )}
        {saveCaptions && !isWorking && (
          <button type="button" class="button" onClick={saveCaptions}>
            {words.saveCaptions}
          </button>
        )}
      </div>
    </div>
  );
}

/** How far it is, or how it ended. What is spoken stays in its place, so that it is spoken when it changes. */
function Status({ making }: { readonly making: Making }) {
  const { desk, words, formats } = useStudio();
  const said = (): string => {
    switch (making.status) {
      case "saved": {
        // Within another page nobody can know whether it arrived.
        const word = desk.isFramed ? words.made : words.saved;
        return word(making.file.name, words.size(making.file.blob.size, formats.number));
      }
      case "cancelled":
        return words.cancelled;
      case "failed":
        return words.failed;
      default:
        return "";
    }
  };
  return (
    <>
      {making.status === "working" && <Working progress={making.progress} />}
      <p class="studio-status" role="status">
        {said()}
      </p>
    </>
  );
}

function Working({ progress }: { readonly progress: Progress | undefined }) {
  const { words, formats } = useStudio();
  const isCounted = progress !== undefined && progress.done < progress.total;
  const said = isCounted
    ? words.working(formats.number(progress.done), formats.number(progress.total))
    : progress
      ? words.finishing
      : words.drawing;
  return (
    <div class="studio-progress">
      <progress aria-label={said} {...(isCounted && { value: progress.done, max: progress.total })} />
      <span>{said}</span>
    </div>
  );
}

/** In a frame, whose page may swallow downloads: the finished picture, to be saved by hand. */
export function ByHand({ file, alt }: { readonly file: MadeFile; readonly alt: string }) {
  const { words, formats } = useStudio();
  const [url, setUrl] = useState<string>();
  const figure = useRef<HTMLElement>(null);
  const { blob } = file;
  useEffect(() => {
    const own = URL.createObjectURL(blob);
    setUrl(own);
    return () => URL.revokeObjectURL(own);
  }, [blob]);
  // Its height is not known before.
  const show = () => figure.current?.scrollIntoView({ block: "nearest" });
  if (!blob.type.startsWith("image/")) return <p class="dialog-note">{words.inFrame}</p>;
  return (
    <figure ref={figure} class="studio-by-hand">
      <figcaption>{words.byHand(words.size(blob.size, formats.number))}</figcaption>
      {url && <img src={url} alt={alt} onLoad={show} />}
    </figure>
  );
}
