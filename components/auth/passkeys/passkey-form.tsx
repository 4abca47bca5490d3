"use client";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { Ceremony } from "./ceremony";
import { PasskeyStatus } from "./passkey-status";
import { type PasskeyFormProps, usePasskeyForm } from "./use-passkey-form";

type Props = PasskeyFormProps & { ceremony: Ceremony; variant?: ButtonVariant; hidden?: Record<string, string> };

/** One button that asks for a passkey, to use it or to make it. Without scripts the server answers that it cannot work. */
export function PasskeyForm({ ceremony, variant, hidden = {}, ...props }: Props) {
  const { formProps, onSubmit, field, sentence, early } = usePasskeyForm(ceremony, props);
  return (
    <form {...formProps} onSubmit={(event) => onSubmit(event)} className="passkey">
      <PasskeyStatus sentence={sentence} early={early} words={props.words} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="answer" ref={field} data-secret />
      <Button type="submit" variant={variant}>
        {props.words.button}
      </Button>
    </form>
  );
}
