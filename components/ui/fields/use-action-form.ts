"use client";
import { unstable_rethrow } from "next/navigation";
import { type FocusEvent, type SubmitEvent, useActionState, useCallback, useRef, useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import { AT, echo, type FormState } from "@/lib/forms/form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Options = {
  initial?: FormState;
  /** Said when the answer never came, "We could not send this. Your answers are still here. Try again." */
  lost: string;
};

const none: FormState = {};
const secretFields = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>("input[type=password], input[data-secret]")];

/**
 * One form, two speeds: without scripts the browser posts it and the page comes back with the answer; with scripts the
 * same action is called from here, so that nothing typed is lost, not even when the network is.
 */
export function useActionForm(action: Action, { initial = none, lost }: Options) {
  const [served, post] = useActionState(action, initial);
  const [answer, setAnswer] = useState<FormState>();
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  const lastField = useRef<string>(undefined);
  // No defaultValues: they would overwrite what was typed before scripts ran. The fields tell the form, not the other way round.
  const form = useForm({ shouldFocusError: false });
  const state = answer ?? served;

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault(); // inside <form action> React 19 would empty the fields
    if (sending.current) return;
    sending.current = true;
    const sent = event.currentTarget;
    const data = new FormData(sent, event.nativeEvent.submitter);
    if (lastField.current) data.set(AT, lastField.current);
    startTransition(async () => {
      const next = await send(sent, data).finally(() => (sending.current = false));
      startTransition(() => setAnswer(next));
    });
  }

  function onFocus({ target }: FocusEvent<HTMLFormElement>) {
    const field: Element = target;
    if (field.matches("input, textarea, select")) lastField.current = (field as HTMLInputElement).name;
  }

  async function send(sent: HTMLFormElement, data: FormData): Promise<FormState> {
    const secrets = secretFields(sent);
    try {
      const next = (await action(state, data)) ?? none;
      for (const secret of secrets) secret.value = "";
      return next;
    } catch (error) {
      unstable_rethrow(error); // redirects belong to the framework
      sent.dispatchEvent(new Event("input")); // a form that is kept while it is typed goes on keeping it
      return { values: echo(data, (name) => secrets.some((field) => field.name === name)), message: lost };
    }
  }

  const { register } = form;
  const { values, errors, at } = state;
  const errorOf = useCallback((name: string) => errors?.[name], [errors]);
  const field = useCallback(
    // Once an answer has come back it wins over what was saved: a value that is missing from it was left empty.
    (name: string, saved?: string | string[]) => ({
      ...register(name),
      defaultValue: values ? (values[name] ?? "") : saved,
      error: errors?.[name],
      ...(at === name && { autoFocus: true }), // where somebody was when they had to sign in again
    }),
    [register, values, errors, at],
  );

  return { formProps: { action: post, onSubmit, onFocus, noValidate: true }, field, errorOf, state, pending, form };
}
