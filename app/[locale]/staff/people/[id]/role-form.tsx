"use client";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { wishForRole } from "./actions";

type Option = { value: string; label: string; hint?: string };
type RoleFormProps = {
  person: string;
  role: string;
  chosen: { departments: string[]; services: string[] };
  roles: Option[];
  departments: Option[];
  services: Option[];
  words: Record<
    "role" | "departments" | "services" | "servicesHint" | "reason" | "hint" | "button" | "problem" | "errorPrefix" | "lost",
    string
  >;
};

export function RoleForm({ person, role, chosen, roles, departments, services, words }: RoleFormProps) {
  const { formProps, field, state } = useActionForm(wishForRole, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="person" value={person} />
      <RadioGroup legend={words.role} options={roles} {...field("role", role)} />
      <CheckboxGroup legend={words.departments} options={departments} {...field("departments", chosen.departments)} />
      <CheckboxGroup legend={words.services} hint={words.servicesHint} options={services} {...field("services", chosen.services)} />
      <TextField label={words.reason} hint={words.hint} autoComplete="off" {...field("roleReason")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
