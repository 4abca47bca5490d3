import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { consume } from "@/lib/limits";
import { log } from "@/lib/log";

const LONGEST = 60;
/** More than anyone looks for in vain: one address cannot fill the table. */
const limit = { name: "searchMiss", points: 40, seconds: 3600 };

/**
 * Counts words that found no service, so that the city learns what they were looking for. Digits are left out: a number may be somebody's.
 * Written after the page is sent; a database that is away loses a count, not a page.
 */
export const noteMiss = (text: string, language: string, address: string): Promise<void> =>
  count(plain(text), language, address).catch((error: unknown) =>
    log().warn({ err: error }, "a search that found nothing was not counted"),
  );

const plain = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{C}+/gu, " ")
    .replace(/[\p{N}@]+/gu, "#")
    .trim()
    .slice(0, LONGEST);

async function count(text: string, language: string, address: string) {
  if (!text) return;
  await consume(limit, address);
  const day = new Date(cityDay(now()));
  await asSystem("noteMiss", (db) =>
    db.searchMiss.upsert({
      where: { day_language_text: { day, language, text } },
      create: { day, language, text },
      update: { count: { increment: 1 } },
    }),
  );
}
