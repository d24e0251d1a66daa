interface Props<Value extends string | number> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Partial<Record<NoInfer<Value>, string>>>;
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few, in a list that opens. */
export function ChoiceList<Value extends string | number>(props: Props<Value>) {
  const { name, values, words, chosen, choose } = props;
  return (
    <label>
      <span>{name}</span>
      <select
        value={chosen}
        onChange={({ currentTarget: { selectedIndex } }) => choose(values[selectedIndex]!)}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {words[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
