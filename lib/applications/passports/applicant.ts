import type { Answers, PersonAnswer } from "@/lib/services/answers";

/** The child that a passport is for. The service asks for it under this name (docs/adding-a-service.md). */
export function childOf({ child }: Answers): { name: string; birthDate: string } | undefined {
  const person = child as PersonAnswer | undefined;
  return person && { name: person.name, birthDate: person.birthDate };
}
