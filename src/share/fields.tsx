import type { ComponentChildren } from "preact";

export interface Option<Value> {
  readonly value: Value;
  readonly face: string;
  readonly lang?: string;
}

interface OptionsProps<Value> {
  readonly legend: string;
  /** Of the group of buttons, unlike any other's. */
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
  /** What stands under them. */
  readonly children?: ComponentChildren;
}

/** One choice of a few, side by side. */
export function Options<Value extends string>(props: OptionsProps<Value>) {
  const { legend, name, options, chosen, choose, children } = props;
  return (
    <fieldset class="share-field">
      <legend>{legend}</legend>
      <div class="share-options">
        {options.map(({ value, face, lang }) => (
          <label key={value} class="share-option" lang={lang}>
            <input
              type="radio"
              name={`share-${name}`}
              value={value}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span>{face}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly set: (isChecked: boolean) => void;
}

export const CheckField = ({ label, isChecked, set }: CheckProps) => (
  <label class="share-check">
    <input type="checkbox" checked={isChecked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
