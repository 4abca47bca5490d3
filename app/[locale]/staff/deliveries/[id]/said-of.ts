import { getTranslations } from "next-intl/server";
import { kindOf } from "@/lib/notifications/events";
import { valuesOf } from "@/lib/notifications/values-of";
import type { Language } from "@/lib/paths";

/** What a delivery said, as its reader would find it in the portal; of a daily mail and of a link, what it is. */
export async function saidOf(event: string, facts: unknown, language: Language): Promise<string> {
  const words = await getTranslations("deliveries");
  if (event === "followLink") return words("one.followLink", { ref: (facts as { ref: string }).ref });
  if (!kindOf(event) || !facts) return words("about.digest");
  const told = await getTranslations("notifications");
  return told(`told.${event}` as "told.billIssued", valuesOf(facts, language) as never);
}
