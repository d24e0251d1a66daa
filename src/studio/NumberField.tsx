import { useId } from "preact/hooks";
import { Problem } from "../ui/dialog/Problem";

interface NumberProps {
  readonly label: string;
  /** NaN shows as an empty field. */
  readonly value: number;
  readonly set: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number | "any";
  /** What is wrong with it. */
  readonly problem?: string | undefined;
}

/** A number that is typed; what is none comes as NaN. */
export function NumberField({ label, value, set, least, most, step = 1, problem }: NumberProps) {
  const id = useId();
  return (
    <div class="studio-number">
      <label>
        <span>{label}</span>
        <input
          type="number"
          inputMode="decimal"
          dir="ltr"
          min={least}
          max={most}
          step={step}
          value={Number.isFinite(value) ? value : ""}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : id}
          onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
        />
      </label>
      <Problem id={id} text={problem} />
    </div>
  );
}
