interface Props {
  readonly id?: string;
  readonly text: string | undefined;
}

/** What is wrong, beside the field that it is wrong with. */
export const Problem = ({ id, text }: Props) => (
  <p class="dialog-problem" id={id} role="status">
    {text}
  </p>
);
