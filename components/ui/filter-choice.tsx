type FilterChoiceProps = {
  name: string;
  label: string;
  value: string;
  /** What no choice is called. */
  any?: string;
  choices: { value: string; label: string }[];
};

/** One thing by which a list is narrowed: a plain select, whose choice goes into the address. */
export const FilterChoice = ({ name, label, value, any, choices }: FilterChoiceProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value}>
      {any === undefined ? null : <option value="">{any}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
);
