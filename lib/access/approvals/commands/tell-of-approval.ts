import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import type { Db } from "@/lib/db/as-actor";
import { date, isolated } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

type Asked = { kind: string; subjectId: string; payload: unknown; reason: string; askedBy: string; expiresAt: Date | null };
type Ending = "approved" | "refused" | "expired" | "withdrawn";

/** Whom it is about reads of it before anybody decides. One who is to be locked reads of it once it is so. */
export async function tellAsked(db: Db, asked: Asked) {
  if (!["roleChange", "colleagueUnlock", "ownAccount"].includes(asked.kind)) return;
  const { name: by } = await personOf(db, asked.askedBy);
  const { language } = await personOf(db, asked.subjectId);
  const until = date(language, asked.expiresAt!, "day", city().timeZone);
  await tellOwner(db, asked.subjectId, "staffChangeAsked", { ...(await wordsOf(language, asked)), by: isolated(language, by), until });
}

/** Both read how it ended: whoever asked, unless they ended it, and whom it is about. A request to get back in has mails of its own; a notice is about nobody. */
export async function tellEnded(db: Db, asked: Asked, ending: Ending) {
  if (asked.kind === "accountRecovery" || asked.kind === "noticePublication") return;
  const [asker, person] = [await personOf(db, asked.askedBy), await personOf(db, asked.subjectId)];
  const about = isolated(asker.language, person.name);
  if (ending !== "withdrawn")
    await tellOwner(db, asked.askedBy, "staffWishEnded", { ...(await wordsOf(asker.language, asked)), about, ending });
  // Locking and opening tell their owner themselves; a lock that was not to be is no news to them.
  if (asked.kind === "roleChange" || asked.kind === "ownAccount" || (asked.kind === "colleagueUnlock" && ending !== "approved"))
    await tellOwner(db, asked.subjectId, "staffChangeEnded", { ...(await wordsOf(person.language, asked)), ending });
}

async function personOf(db: Db, id: string) {
  const { displayName, locale } = await db.account.findUniqueOrThrow({ where: { id }, select: { displayName: true, locale: true } });
  return { name: displayName, language: locale as Language };
}

type Work = { role?: string; departments?: string[]; services?: string[]; resident?: string | null };

/** What was asked, and why, in the language of whoever reads it. */
async function wordsOf(language: Language, { kind, payload, reason }: Asked) {
  const words = await wordsIn(language, "approvals");
  const { role = "", departments = [], services = [], resident } = payload as Work;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const what = words(`change.${kind}`, {
    role: role && (await wordsIn(language, "staff"))(`role.${role}`),
    departments: list.format(departments.map((slug) => department(slug).name[language])),
    has: resident ? "one" : "none",
    services: services.length ? list.format(services.map((slug) => serviceTitle(slug, language))) : words("allServices"),
  });
  return { what, reason: isolated(language, reason) };
}
