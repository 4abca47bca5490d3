import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { newLink } from "@/lib/auth/links/secret-link";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { inLanguage, paths } from "@/lib/paths";

const THIRTY_DAYS = 30 * 24 * 60;

type Request = { id: string; accountId: string };

/** Tells every address of an account what becomes of a wish to get back in; each mail carries the link that cancels it. */
export async function tellRecovery(
  db: Db,
  { id, accountId }: Request,
  template: "recoveryAsked" | "recoveryApproved",
  facts: Record<string, string>,
  also: string[] = [],
) {
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const token = await newLink(db, { accountId, purpose: "cancelRecovery", subjectId: id, minutes: THIRTY_DAYS });
  const link = env().APP_ORIGIN + inLanguage(locale, paths.link("cancel-recovery", token));
  await tellOwner(db, accountId, template, { ...facts, link }, { also });
}
