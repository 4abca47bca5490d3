import { canonicalHash } from "@/lib/crypto/canonical";
import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";
import { childOf } from "./applicant";

/** What the second guardian agrees to: with another child or another guardian it is another consent. */
export type ConsentAbout = {
  service: string;
  child: { name: string; birthDate: string };
  /** Who asks. */
  guardian: string;
  second: { name: string; email: string };
};

type Declared = Pick<Service, "passport" | "slug">;

/** A parent who is the only one says so, and why, in the application. */
const needsConsent = ({ passport }: Pick<Service, "passport">, answers: Answers) =>
  passport === "child" && answers.secondGuardian === "yes";

/** Undefined where no consent is needed, or not enough is answered to ask for it. Answers are those that are shown. */
export function consentAbout(service: Declared, answers: Answers): ConsentAbout | undefined {
  if (!needsConsent(service, answers)) return undefined;
  const child = childOf(answers);
  const { guardianName, secondGuardianName, secondGuardianEmail } = answers;
  if (!child || !guardianName || !secondGuardianName || !secondGuardianEmail) return undefined;
  const second = { name: String(secondGuardianName), email: String(secondGuardianEmail).toLowerCase() };
  return { service: service.slug, child, guardian: String(guardianName), second };
}

export const aboutHash = (about: ConsentAbout) => canonicalHash(about);

type ConsentRow = { status: string; aboutHash: string; expiresAt: Date };
export type ConsentState = "missing" | "asked" | "given";

/** How the second guardian's consent stands for these answers; undefined where none is needed. A refusal is no consent. */
export function consentState(service: Declared, answers: Answers, row: ConsentRow | undefined, at: Date): ConsentState | undefined {
  if (!needsConsent(service, answers)) return undefined;
  const about = consentAbout(service, answers);
  if (!about || row?.aboutHash !== aboutHash(about)) return "missing";
  if (row.status === "given") return "given";
  return row.status === "asked" && row.expiresAt > at ? "asked" : "missing";
}
