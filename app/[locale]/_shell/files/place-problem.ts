import { getTranslations } from "next-intl/server";
import { one } from "@/lib/i18n/page";

/** Reasons that an upload without scripts comes back with, in the address of its page. */
const known = ["tooMany", "tooManyAtOnce", "choose", "notTaken", "formTooLarge", "unreadable", "tooOften", "notKept"] as const;

/** The sentence for what an upload came back with. Whatever else stands in the address says nothing. */
export async function placeProblem(query: Record<string, string | string[] | undefined>, most: number): Promise<string | undefined> {
  const problem = known.find((key) => key === one(query.problem));
  if (!problem) return undefined;
  const words = await getTranslations("errors.documents");
  const [incident = ""] = /^[A-Z0-9]{3}(-[A-Z0-9]{3}){2}$/.exec(one(query.incident) ?? "") ?? [];
  return words(problem, { most: problem === "tooManyAtOnce" ? 10 : most, incident });
}
