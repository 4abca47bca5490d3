import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { log } from "@/lib/log";

const LONGEST = 60;

/**
 * Counts words that found no service, so that the city learns what they were looking for. Digits are left out: a number may be somebody's.
 * Written after the page is sent; a database that is away loses a count, not a page.
 */
export async function noteMiss(text: string, language: string): Promise<void> {
  const said = text.normalize("NFC").toLowerCase().replace(/[\p{N}@]+/gu, "#").slice(0, LONGEST); // prettier-ignore
  const day = new Date(cityDay(now()));
  await asSystem("noteMiss", (db) =>
    db.searchMiss.upsert({
      where: { day_language_text: { day, language, text: said } },
      create: { day, language, text: said },
      update: { count: { increment: 1 } },
    }),
  ).catch((error: unknown) => log().warn({ err: error }, "a search that found nothing was not counted"));
}
