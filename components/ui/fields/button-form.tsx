"use client";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { FormState } from "@/lib/forms/form-state";
import { useActionForm } from "./use-action-form";

type ButtonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about: hidden fields. */
  fields?: Record<string, string>;
  variant?: ButtonVariant;
  /** Said when the answer never came. */
  lost: string;
  children: ReactNode;
};

/** One act, one button. A refusal stands above it. */
export function ButtonForm({ action, fields = {}, variant, lost, children }: ButtonFormProps) {
  const { formProps, state } = useActionForm(action, { lost });
  return (
    <form {...formProps}>
      {state.message ? (
        <p className="field-error" role="alert">
          {state.message}
        </p>
      ) : null}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant}>
        {children}
      </Button>
    </form>
  );
}
