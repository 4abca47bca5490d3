import { getTranslations } from "next-intl/server";

/** What the form of a guardian's answer says. */
export async function answerWords() {
  const words = await getTranslations("consents");
  return {
    question: words("answer.question"),
    agree: words("answer.agree"),
    refuse: words("answer.refuse"),
    name: words("answer.name"),
    nameHint: words("answer.nameHint"),
    send: words("answer.send"),
  };
}
