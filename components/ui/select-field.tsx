import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

export type SelectFieldProps = FieldText &
  Omit<ComponentProps<"select">, "name" | "id" | "required" | "children"> & { options: { value: string; label: string }[] };

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional, options, defaultValue, "aria-describedby": extra, ...rest } = props;
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      {/* The key: React leaves a select as it was when only its default changes (react/react#30580). */}
      <select
        {...rest}
        key={String(defaultValue)}
        name={name}
        id={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy({ name, hint, error }, extra)}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
