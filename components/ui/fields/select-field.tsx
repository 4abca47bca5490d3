import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

type Option = { value: string; label: string };

type SelectFieldProps = FieldText &
  Omit<ComponentProps<"select">, "name" | "id" | "required"> & {
    options?: readonly Option[];
    /** Where some belong together. */
    groups?: readonly { label: string; options: readonly Option[] }[];
    /** The first line, when nothing is chosen yet. */
    none?: string;
  };

/** One of many short names. Where there are few, radio buttons show them all. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional, options = [], groups = [], none, "aria-describedby": extra, ...rest } = props;
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        name={name}
        id={name}
        aria-describedby={describedBy({ name, hint, error }, extra)}
        aria-invalid={error ? true : undefined}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
