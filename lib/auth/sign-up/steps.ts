import { canText } from "@/lib/sms/can-text";
import type { SignUp, SignUpFacts } from "@/lib/auth/sign-up/find-sign-up";

/** The pages of creating an account, in their order; each is /create-account/<step>. Either the password or the passkey makes it one. */
export const signUpSteps = [
  "check-email",
  "name",
  "username",
  "password",
  "passkey",
  "phone",
  "phone-code",
  "recovery-codes",
  "done",
] as const;
export type SignUpStep = (typeof signUpSteps)[number];

type Progress = Pick<SignUp, "confirmedAt" | "accountId" | "facts">;

/** The first question that is still open. `texts`: whether this city can send text messages. */
export function stepOf({ confirmedAt, accountId, facts }: Progress, texts = canText()): SignUpStep {
  if (!confirmedAt) return "check-email";
  if (accountId) return stepOfNewAccount(facts, texts);
  if (!facts.legalName) return "name";
  return facts.username ? "passkey" : "username";
}

function stepOfNewAccount({ phoneTyped, phoneAsked, codesSaved }: SignUpFacts, texts: boolean): SignUpStep {
  if (codesSaved) return "done";
  if (phoneAsked || !texts) return "recovery-codes";
  return phoneTyped ? "phone-code" : "phone";
}

/** Going back to change an answer is fine until it has become an account; going ahead is not. */
export function mayOpen(step: SignUpStep, progress: Progress, texts = canText()): boolean {
  if (step.startsWith("phone") && !texts) return false;
  const [wanted, reached] = [step, stepOf(progress, texts)].map((name) => signUpSteps.indexOf(name)) as [number, number];
  const earliest = progress.accountId ? "phone" : progress.confirmedAt ? "name" : "check-email";
  return wanted <= reached && wanted >= signUpSteps.indexOf(earliest);
}
