"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { forgetCredential } from "./signals";
import { PasskeyStatus } from "./passkey-status";
import { useFieldOffer } from "./use-field-offer";
import { type PasskeyFormProps, usePasskeyForm } from "./use-passkey-form";

type Props = PasskeyFormProps & { next: string; words: { or: string } };

/** "Sign in with a passkey", and the same among the suggestions under the username where the browser has that. No dialog unasked. */
export function PasskeySignIn({ next, words, ...props }: Props) {
  const passkey = usePasskeyForm("get", { ...props, words });
  const atHand = useFieldOffer({ ...passkey, ask: props.ask });
  const { formProps, onSubmit, field, state, sentence, early } = passkey;

  useEffect(() => {
    if (state.done === "unknown") forgetCredential(state.values?.credential);
  }, [state]);

  return (
    <form {...formProps} onSubmit={(event) => onSubmit(event, atHand())} className="form passkey">
      <div className="stack">
        <p className="or">{words.or}</p>
        <PasskeyStatus sentence={sentence} early={early} words={words} />
      </div>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="answer" ref={field} data-secret />
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
