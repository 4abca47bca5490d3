"use client";
import { unstable_rethrow } from "next/navigation";
import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { type Ceremony, isSupported, perform, type Problem } from "./ceremony";

export type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Said = Exclude<Problem, "aborted"> | "lost";
export type PasskeyWords = Record<"button" | "unknown" | "goingOn" | Said, string>;
export type PasskeyFormProps = {
  /** Asks the server for a challenge; its `done` are the options for the browser. */
  ask: Action;
  /** Takes the browser's answer, in the field "answer". */
  action: Action;
  words: PasskeyWords;
};

/**
 * A form whose only field is filled in by an authenticator: asked when the button is pressed, sent when it has answered. Pressed before
 * scripts run, the browser posts it empty; the page that comes back then asks as soon as it can.
 */
export function usePasskeyForm(ceremony: Ceremony, { ask, action, words }: PasskeyFormProps) {
  const { formProps, state } = useActionForm(action, { lost: words.lost });
  const field = useRef<HTMLInputElement>(null);
  const asking = useRef(false);
  const [trouble, setTrouble] = useState<{ said: Said | "aborted"; after: FormState }>();
  const [served] = useState(state);
  // The answer that stood here when an authenticator was asked again: it is not said a second time.
  const [settled, setSettled] = useState<FormState>();
  const [, startTransition] = useTransition();
  const early = state === served && state !== settled && state.errors?.answer !== undefined;

  function send(answer: string) {
    field.current!.value = answer;
    field.current!.form!.requestSubmit();
  }

  /** `kept`: options that are at hand already; the fewer steps before the browser asks, the fewer browsers mind. */
  async function begin(kept?: string) {
    const options = !isSupported() ? "" : (kept ?? (await ask({}, new FormData()).catch(unanswered))?.done);
    const outcome = options === undefined ? { problem: "lost" as const } : await perform(ceremony, options);
    asking.current = false;
    if ("answer" in outcome) send(outcome.answer);
    else setTrouble({ said: outcome.problem, after: state });
  }

  function press(kept?: string) {
    if (asking.current) return;
    asking.current = true;
    setTrouble(undefined);
    setSettled(state);
    startTransition(() => begin(kept));
  }

  const onSubmit = (event: SubmitEvent<HTMLFormElement>, kept?: string) => {
    if (field.current?.value) return formProps.onSubmit(event);
    event.preventDefault();
    press(kept);
  };

  const goOn = useEffectEvent(() => void (early && press()));
  useEffect(() => goOn(), []);

  const now = trouble?.after === state ? trouble.said : undefined;
  const refusal = state === settled ? undefined : state.done === "unknown" ? words.unknown : (state.message ?? state.errors?.answer);
  const sentence = now ? (now === "aborted" ? undefined : words[now]) : refusal;
  return { formProps, onSubmit, send, field, asking, state, trouble, sentence, early };
}

function unanswered(error: unknown) {
  unstable_rethrow(error); // a session that has ended, or has to be confirmed first
  return undefined;
}
