import { getTranslations } from "next-intl/server";

const keys = { move: ["j", "k"], select: ["x"], open: ["o"], take: ["a"], urgent: ["p"], decide: ["e"], search: ["/"], help: ["?"] };

/** The single keys of the queue, and what they do. */
export async function queueKeys() {
  const words = await getTranslations("queue");
  return Object.entries(keys).map(([name, keys]) => ({ keys, text: words(`keys.${name as "move"}`) }));
}
