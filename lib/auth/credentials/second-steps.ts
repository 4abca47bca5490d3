import { DomainError } from "@/lib/errors";

/** The second steps an account has, besides the code by e-mail that every resident has. */
export type SecondSteps = { kind: string; passkeys: number; apps: number; hasPhone: boolean };

/** How many are left to sign in with. Staff never get codes by e-mail or text message. */
export const countSecondSteps = ({ kind, passkeys, apps, hasPhone }: SecondSteps) =>
  passkeys + apps + (kind === "staff" ? 0 : 1 + Number(hasPhone));

/** Throws when this is what an account would be left with: nothing to confirm a sign-in with. */
export function requireSecondStep(left: SecondSteps) {
  if (countSecondSteps(left) < 1) throw new DomainError("security.lastSecondStep");
}
