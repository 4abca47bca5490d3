import { getTranslations } from "next-intl/server";
import type { QuestionWords } from "@/components/applications/question-field";
import type { AskWords } from "@/lib/services/asked";

export async function askWords(): Promise<AskWords> {
  const words = await getTranslations("applications.answer");
  return {
    yes: words("yes"),
    no: words("no"),
    self: (name) => words("self", { name }),
    otherPerson: words("otherPerson"),
    otherChild: words("otherChild"),
    otherBusiness: words("otherBusiness"),
    secretKept: words("secretKept"),
  };
}

export async function questionWords(): Promise<QuestionWords> {
  const words = await getTranslations("applications.answer");
  return {
    optional: words("optional"),
    name: words("name"),
    birthDate: words("birthDate"),
    day: words("day"),
    month: words("month"),
    year: words("year"),
  };
}
