import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import { date, money } from "@/lib/format";
import type { Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

/** The facts of a notification as its words say them in a language: a day, an amount, the name of a service. */
export function valuesOf(facts: unknown, language: Language): Record<string, string | number> {
  const known = facts as Record<string, string | number>;
  const { service, department: slug, due, amountCents, [`title_${language}`]: title } = known;
  return {
    ...known,
    ...(slug && { department: department(String(slug)).name[language] }),
    ...(service && { service: serviceTitle(String(service), language) }),
    ...(due && { due: date(language, new Date(due), "day", "UTC") }),
    ...(title && { title }),
    amount: money(language, BigInt(amountCents ?? 0), city().currency),
  };
}
