import { keyedHash } from "@/lib/crypto/token";
import type { Answers, PersonAnswer } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";

/** Whose passport it is. The services of passports ask for it under these names (docs/adding-a-service.md). */
export function passportFor({ passport }: Pick<Service, "passport">, answers: Answers): { name: string; birthDate: string } | undefined {
  const child = answers.child as PersonAnswer | undefined;
  if (passport === "child") return child && { name: child.name, birthDate: child.birthDate };
  const { legalName, birthDate } = answers;
  return legalName && birthDate ? { name: String(legalName), birthDate: String(birthDate) } : undefined;
}

/** The same person gives the same hash, however the name was typed; it tells nobody who it is. */
export const applicantHash = ({ name, birthDate }: { name: string; birthDate: string }) =>
  keyedHash("passportApplicant", plain(name), birthDate);

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
