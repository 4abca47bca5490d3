import { describedBy, HintAndError } from "@/components/ui/fields/field-frame";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";
import type { Asked } from "@/lib/services/asked";
import { DateFields, type DateWords } from "./date-fields";

type SomeoneFieldsProps = {
  asked: Extract<Asked, { kind: "someone" }>;
  optional?: string;
  field: ReturnType<typeof useActionForm>["field"];
  errorOf: (name: string) => string | undefined;
  words: DateWords & { name: string; birthDate: string };
};

/** Somebody the account knows, or another one by name. Where it knows nobody there is nothing to choose: the name is asked at once. */
export function SomeoneFields({ asked, optional, field, errorOf, words }: SomeoneFieldsProps) {
  const { name, label, hint, options, other, values, birthday } = asked;
  const value = (key: string) => (values[key] ?? "") as string;
  const typed = other ? (
    <div className="follows">
      <TextField
        label={words.name}
        autoComplete="off"
        dir="auto"
        {...field(`${name}.name`, value(`${name}.name`))}
        error={errorOf(`${name}.name`)}
      />
      {birthday ? (
        <DateFields name={`${name}.birthDate`} legend={words.birthDate} birthday field={field} value={value} words={words} />
      ) : null}
    </div>
  ) : null;
  if (options.length > 1 || !other || optional)
    return (
      <>
        <RadioGroup legend={label} hint={hint} optional={optional} options={options} {...field(name, value(name))} />
        {typed}
      </>
    );
  const error = errorOf(name);
  return (
    <fieldset className={error ? "field wrong" : "field"} id={name} tabIndex={-1} aria-describedby={describedBy({ name, hint, error })}>
      <legend>{label}</legend>
      <HintAndError name={name} hint={hint} error={error} />
      <input type="hidden" name={name} value={other} />
      {typed}
    </fieldset>
  );
}
