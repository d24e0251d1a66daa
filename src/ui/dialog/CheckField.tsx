interface Props {
  readonly label: string;
  readonly isChecked: boolean;
  readonly set: (isChecked: boolean) => void;
}

/** Something that is wanted or not. */
export const CheckField = ({ label, isChecked, set }: Props) => (
  <label class="dialog-check">
    <input type="checkbox" checked={isChecked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
