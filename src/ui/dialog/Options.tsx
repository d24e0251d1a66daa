import type { ComponentChildren } from "preact";

export interface Option<Value> {
  readonly value: Value;
  readonly face: ComponentChildren;
  readonly isDisabled?: boolean;
  readonly lang?: string;
}

interface Props<Value> {
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
export function Options<Value extends string | number>(props: Props<Value>) {
  const { legend, name, options, chosen, choose, children } = props;
  return (
    <fieldset class="dialog-field">
      <legend>{legend}</legend>
      <div class="dialog-options">
        {options.map(({ value, face, isDisabled = false, lang }) => (
          <label key={value} class="dialog-option" lang={lang}>
            <input
              type="radio"
              name={`dialog-${name}`}
              value={value}
              checked={value === chosen}
              disabled={isDisabled}
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
