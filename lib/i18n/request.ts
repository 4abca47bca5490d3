import { getRequestConfig } from "next-intl/server";
import { city } from "@/lib/city/city";
import { isLanguage } from "@/lib/paths";
import { messagesOf } from "@/lib/i18n/messages";

/** Pages name their language by their path; an action learns it from the header that proxy.ts sets. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLanguage(asked) ? asked : "en";
  return { locale, messages: await messagesOf(locale), timeZone: city().timeZone };
});
