import { SignButton } from "./SignButton";

interface Props {
  readonly name: string;
  readonly close: () => void;
}

/** Closes the card or the dialog that it stands in. */
export const CloseButton = ({ name, close }: Props) => (
  <SignButton look="quiet close" name={name} path="M-5,-5L5,5M5,-5L-5,5" weight={1.8} press={close} />
);
