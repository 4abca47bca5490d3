import type { RouteStop } from "@/lib/applications/route-of";
import type { Language } from "@/lib/paths";

type Words = (key: "route.goesOn" | "route.stop.sent" | "route.stop.askedFor", values?: Record<string, string>) => string;

/** What a stop is called: by the service, or by the portal where it is the same for every service. */
export function stopTitle({ kind, title }: RouteStop, language: Language, words: Words, item?: string): string {
  if (kind === "asked" && item) return words("route.stop.askedFor", { item });
  if (!title) return words(`route.stop.${kind as "sent"}`);
  return kind === "goesOn" ? words("route.goesOn", { stage: title[language] }) : title[language];
}
