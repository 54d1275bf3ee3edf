interface Properties<Value extends string> {
  /** Of the group, on the page. */
  readonly name: string;
  readonly choices: readonly (readonly [Value, string])[];
  readonly chosen: Value | undefined;
  onChosen(value: Value): void;
}

/** The rows of a group of which one is chosen. */
export function OneOf<Value extends string>({ name, choices, chosen, onChosen }: Properties<Value>) {
  return choices.map(([value, label]) => (
    <label key={value}>
      <input
        type="radio"
        className="ds-input"
        name={name}
        checked={chosen === value}
        onChange={() => {
          onChosen(value);
        }}
      />
      {label}
    </label>
  ));
}
