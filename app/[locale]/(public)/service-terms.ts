import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import type { Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { hasOnePrice, leastCents } from "@/lib/services/estimate";

/** "From $130.25 · 15 working days": what a service costs and how long the city takes, on one line. */
export async function serviceTerms(language: Language) {
  const words = await getTranslations("services.row");
  const cost = (service: Service) => {
    const cents = leastCents(service);
    const isSame = hasOnePrice(service);
    if (!cents) return words(isSame ? "free" : "freeForSome");
    return words(isSame ? "costs" : "from", { amount: money(language, BigInt(cents), city().currency) });
  };
  return (service: Service) => `${cost(service)} · ${words("days", { count: service.promise.workingDays })}`;
}
