import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import type { Language } from "@/lib/paths";
import type { Question } from "@/lib/services/declaration/question";

type EstimateFieldProps = { question: Question; language: Language; value: string | string[] | undefined };

/** A question of the price. Of a group it asks how many. */
export async function EstimateField({ question, language, value }: EstimateFieldProps) {
  const words = await getTranslations("applications.answer");
  const label = question.label[language];
  const hint = "hint" in question ? question.hint?.[language] : undefined;
  if (question.kind === "yesNo") {
    const options = [
      { value: "yes", label: words("yes") },
      { value: "no", label: words("no") },
    ];
    return <RadioGroup name={question.id} legend={label} hint={hint} options={options} defaultValue={value ?? ""} />;
  }
  if (question.kind === "oneOf" || question.kind === "severalOf") {
    const options = question.options.map((option) => ({
      value: option.value,
      label: option.label[language],
      hint: option.hint?.[language],
    }));
    const Group = question.kind === "oneOf" ? RadioGroup : CheckboxGroup;
    return <Group name={question.id} legend={label} hint={hint} options={options} defaultValue={value ?? ""} />;
  }
  const unit = question.kind === "number" ? question.unit?.[language] : undefined;
  return (
    <TextField
      name={question.id}
      label={unit ? `${label} (${unit})` : label}
      hint={hint}
      inputMode="decimal"
      narrow
      autoComplete="off"
      dir="ltr"
      defaultValue={value ?? ""}
    />
  );
}
