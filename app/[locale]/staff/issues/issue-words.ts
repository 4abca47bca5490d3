import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

/** What can be done to selected reports. */
export async function bulkWords() {
  const words = await getTranslations("issueDesk");
  return {
    ...(await formWords()),
    label: words("bulk.label"),
    none: words("bulk.none"),
    take: words("bulk.take"),
    putBack: words("bulk.putBack"),
    assign: words("bulk.assign"),
    to: words("bulk.to"),
    choose: words("bulk.choose"),
    schedule: words("bulk.schedule"),
    on: words("bulk.on"),
    clear: words("bulk.clear"),
  };
}
