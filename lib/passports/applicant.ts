import type { Answers, PersonAnswer } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";

/** Whose passport it is. The services of passports ask for it under these names (docs/adding-a-service.md). */
export function passportFor({ passport }: Pick<Service, "passport">, answers: Answers): { name: string; birthDate: string } | undefined {
  const child = answers.child as PersonAnswer | undefined;
  if (passport === "child") return child && { name: child.name, birthDate: child.birthDate };
  const { legalName, birthDate } = answers;
  return legalName && birthDate ? { name: String(legalName), birthDate: String(birthDate) } : undefined;
}
