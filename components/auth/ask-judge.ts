import type { FormState } from "@/lib/forms/form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Asks the server which rules a password breaks; undefined when it does not answer or has been asked too often. */
export const askJudge = (action: Action) => async (password: string) => {
  const form = new FormData();
  form.set("password", password);
  const answer = await action({}, form).catch(() => undefined);
  return answer?.done === undefined ? undefined : answer.done.split(",").filter(Boolean);
};
