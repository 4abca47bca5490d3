import { getTranslations } from "next-intl/server";
import { Shortcuts } from "@/components/staff/shortcuts";
import { keyWords } from "@/lib/i18n/key-words";

const keys = ["j", "k", "a", "p", "e", "s", "q", "m", "+", "-", "r", "t", "[", "]", ".", ","] as const;
/** Words have names that are no signs. */
const named: Record<string, string> = {
  "+": "larger",
  "-": "smaller",
  "[": "previousPaper",
  "]": "nextPaper",
  ".": "nextPage",
  ",": "previousPage",
};

/** The single keys of this page, for whoever has them switched on. */
export async function CaseKeys() {
  const words = await getTranslations("caseReview.keys");
  const list = keys.map((key) => ({ keys: [key], text: words((named[key] ?? key) as "j") }));
  return <Shortcuts list={list} words={await keyWords()} />;
}
