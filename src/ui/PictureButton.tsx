import { useMessages, useSite } from "./context";
import { useOpening } from "./useOpening";

const frame = "M-6.5,-5.5H6.5V5.5H-6.5ZM-6.5,3L-2,-1L1,1.5L3,0L6.5,3";

/** Opens what makes pictures to publish. It is fetched when somebody asks for it, and may be out of reach then. */
export function PictureButton() {
  const { makePicture } = useSite();
  const messages = useMessages();
  const [stage, open] = useOpening(makePicture);
  return (
    <>
      <button
        type="button"
        class="button with-sign make-picture"
        aria-haspopup="dialog"
        aria-busy={stage === "opening"}
        onClick={open}
      >
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <path d={frame} fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
        <span>{messages.makePicture}</span>
      </button>
      {stage === "refused" && (
        <p class="no-pictures" role="alert">
          {messages.noPictures}
        </p>
      )}
    </>
  );
}
