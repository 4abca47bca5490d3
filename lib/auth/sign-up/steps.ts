import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";

/** The pages of creating an account, in their order; each is /create-account/<step>. */
export const signUpSteps = ["check-email", "name", "username", "password", "recovery-codes", "done"] as const;
export type SignUpStep = (typeof signUpSteps)[number];

type Progress = Pick<SignUp, "confirmedAt" | "accountId" | "facts">;

/** The first question that is still open. */
export function stepOf({ confirmedAt, accountId, facts }: Progress): SignUpStep {
  if (!confirmedAt) return "check-email";
  if (accountId) return facts.codesSaved ? "done" : "recovery-codes";
  if (!facts.legalName) return "name";
  return facts.username ? "password" : "username";
}

/** Going back to change an answer is fine until it has become an account; going ahead is not. */
export function mayOpen(step: SignUpStep, progress: Progress): boolean {
  const [wanted, reached] = [step, stepOf(progress)].map((name) => signUpSteps.indexOf(name)) as [number, number];
  const earliest = progress.accountId ? "recovery-codes" : progress.confirmedAt ? "name" : "check-email";
  return wanted <= reached && wanted >= signUpSteps.indexOf(earliest);
}
