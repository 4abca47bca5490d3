import { getTranslations } from "next-intl/server";
import type { FormState } from "@/lib/forms/form-state";
import { MOST_ATTACHED } from "@/lib/documents/rules";
import { one } from "@/lib/i18n/page";
import { placeProblem } from "../../_shell/files/place-problem";

const ofTheText = ["write", "tooLong"] as const;

/** What a message that was sent without scripts came back with, at the field that it is about. */
export async function writingProblem(query: Record<string, string | string[] | undefined>): Promise<FormState["errors"]> {
  const key = ofTheText.find((key) => key === one(query.problem));
  if (key) return { text: (await getTranslations("errors.messages"))(key) };
  const file = await placeProblem(query, MOST_ATTACHED);
  return file ? { file } : undefined;
}
