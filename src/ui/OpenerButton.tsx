import { Sign } from "./Sign";
import { useOpening } from "./useOpening";

interface OpenerProps {
  /** Fetches what opens; nothing happens without it. */
  readonly fetchAndOpen: (() => Promise<void>) | undefined;
  /** Beside `button`: which of them it is. */
  readonly look: string;
  /** The path of its sign, in a square of 16 about 0,0. */
  readonly sign: string;
  readonly face: string;
  /** What is said where it cannot be had. */
  readonly refusal: string;
}

/** Opens a dialog that is fetched when somebody asks for it, and may be out of reach then. */
export function OpenerButton({ fetchAndOpen, look, sign, face, refusal }: OpenerProps) {
  const [stage, open] = useOpening(fetchAndOpen);
  return (
    <>
      <button
        type="button"
        class={`button with-sign ${look}`}
        aria-haspopup="dialog"
        aria-busy={stage === "opening"}
        onClick={open}
      >
        <Sign path={sign} weight={1.5} />
        <span>{face}</span>
      </button>
      {stage === "refused" && (
        <p class="not-opened" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
