import { Sign, type SignProps } from "./Sign";

interface Props extends Omit<SignProps, "look"> {
  /** Classes of the button. */
  readonly look: string;
  readonly name: string;
  readonly press: () => void;
}

/** A button without words: its name is said, and shown to whoever rests on it. */
export const SignButton = ({ look, name, press, ...sign }: Props) => (
  <button type="button" class={look} aria-label={name} title={name} onClick={press}>
    <Sign {...sign} />
  </button>
);
