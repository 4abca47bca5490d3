import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

/** What can be done to selected cases. */
export async function bulkWords() {
  const words = await getTranslations("queue");
  return {
    ...(await formWords()),
    label: words("bulk.label"),
    none: words("bulk.none"),
    take: words("bulk.take"),
    putBack: words("bulk.putBack"),
    urgent: words("bulk.urgent"),
    usual: words("bulk.usual"),
    assign: words("bulk.assign"),
    to: words("bulk.to"),
    choose: words("bulk.choose"),
    clear: words("bulk.clear"),
  };
}

const keys = { move: ["j", "k"], select: ["x"], open: ["o"], take: ["a"], urgent: ["p"], decide: ["e"], search: ["/"], help: ["?"] };

/** The single keys of the queue, and what they do. */
export async function queueKeys() {
  const words = await getTranslations("queue");
  return Object.entries(keys).map(([name, keys]) => ({ keys, text: words(`keys.${name as "move"}`) }));
}
