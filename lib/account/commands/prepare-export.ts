import { strToU8, zipSync } from "fflate";
import { asJson, asPage } from "@/lib/account/export/as-page";
import { exportContext } from "@/lib/account/export/context";
import { readEverything } from "@/lib/account/export/read-everything";
import { findSelf } from "@/lib/access/queries";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { date } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import { inLanguage, paths, type Language } from "@/lib/paths";

const DAYS = 7;

/** Writes the file that was asked for: JSON for machines, a page for people. It waits sealed, for a week, for one download. */
export async function prepareExport({ exportId: id }: { exportId: string }) {
  const found = await asSystem("prepareExport", async (db) => {
    const wish = await db.dataExport.findUniqueOrThrow({ where: { id }, select: { accountId: true, status: true } });
    const { locale } = await db.account.findUniqueOrThrow({ where: { id: wish.accountId }, select: { locale: true } });
    return { ...wish, locale: locale as Language, person: await findSelf(db, wish.accountId) };
  });
  const { accountId, status, locale, person } = found;
  if (status !== "preparing" || !person) return;
  const at = now();
  const everything = await readEverything(person);
  const words = await wordsIn(locale, "accountPrivacy");
  const page = asPage(
    everything,
    {
      title: words("export.file.title", { name: person.name }),
      lead: words("export.file.lead", { city: city().officialName[locale], when: date(locale, at, "day", city().timeZone) }),
      empty: words("export.file.empty"),
      part: (name) => words(`export.part.${name}`),
      field: (name) => words(`export.field.${name as "id"}`),
    },
    { language: locale, dir: locale === "ar" ? "rtl" : "ltr" },
  );
  const json = asJson(Object.fromEntries(everything.map(({ name, rows }) => [name, rows])));
  const zip = zipSync({ "your-data.html": strToU8(page), "your-data.json": strToU8(json) });
  const archive = Buffer.from(seal(Buffer.from(zip).toString("base64"), exportContext(id)));
  await asSystem("prepareExport", async (db) => {
    const expiresAt = new Date(at.getTime() + DAYS * 86_400_000);
    const ready = { status: "ready", archive, readyAt: at, expiresAt };
    const { count } = await db.dataExport.updateMany({ where: { id, status: "preparing" }, data: ready });
    const link = env().APP_ORIGIN + inLanguage(locale, paths.accountPrivacy);
    if (count) await tellOwner(db, accountId, "exportReady", { link, days: DAYS });
  });
}
