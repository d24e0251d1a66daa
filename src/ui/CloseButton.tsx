interface Props {
  readonly name: string;
  readonly close: () => void;
}

/** Closes the card that it stands in. */
export function CloseButton({ name, close }: Props) {
  return (
    <button type="button" class="quiet close" onClick={close} aria-label={name} title={name}>
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <path d="M-5,-5L5,5M5,-5L-5,5" stroke="currentColor" stroke-width="1.8" />
      </svg>
    </button>
  );
}
