import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { DomainError } from "@/lib/errors";
import { errorWords } from "@/lib/i18n/error-words";
import type { Language } from "@/lib/paths";
import type { Question } from "@/lib/services/declaration/question";
import type { Problem } from "@/lib/services/typed/typed";

type EstimateFieldProps = { question: Question; language: Language; value: string | string[] | undefined; problem: Problem | undefined };

/** A question of the price. Of a group it asks how many. */
export async function EstimateField({ question, language, value = "", problem }: EstimateFieldProps) {
  const words = await getTranslations("applications.answer");
  const error = problem && (await errorWords(new DomainError(problem.problem, problem.values)));
  const label = question.label[language];
  const hint = "hint" in question ? question.hint?.[language] : undefined;
  if (question.kind === "yesNo") {
    const options = [
      { value: "yes", label: words("yes") },
      { value: "no", label: words("no") },
    ];
    return <RadioGroup across name={question.id} legend={label} hint={hint} error={error} options={options} defaultValue={value} />;
  }
  if (question.kind === "oneOf" || question.kind === "severalOf") {
    const options = question.options.map((option) => ({
      value: option.value,
      label: option.label[language],
      hint: option.hint?.[language],
    }));
    const Group = question.kind === "oneOf" ? RadioGroup : CheckboxGroup;
    return <Group name={question.id} legend={label} hint={hint} error={error} options={options} defaultValue={value} />;
  }
  const unit = question.kind === "number" ? question.unit?.[language] : undefined;
  return (
    <TextField
      name={question.id}
      label={question.kind === "group" ? words("howMany", { what: label }) : unit ? `${label} (${unit})` : label}
      hint={hint}
      error={error}
      inputMode="decimal"
      narrow
      autoComplete="off"
      dir="ltr"
      defaultValue={value}
    />
  );
}
