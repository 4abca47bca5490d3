import type { PaperChoice } from "@/lib/account/schema";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { reachesOut } from "@/lib/notifications/policy";
import { findReach } from "@/lib/notifications/queries";

/** Whether paper is sent, and how often the person wants to be reminded of their password. Without paper, something else must reach them. */
export const savePaper = (actor: Resident, { paperless, reminder }: PaperChoice) =>
  asActor(actor, async (db) => {
    const isPaperless = paperless === "yes";
    if (isPaperless && !reachesOut((await findReach(db, actor.accountId)).channels.bills))
      throw new DomainError("preferences.paperlessNeedsOne");
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { passwordHash: true } });
    const passwordReminderMonths = reminder === "never" || !passwordHash ? null : Number(reminder);
    await db.account.update({ where: { id: actor.accountId }, data: { paperless: isPaperless, passwordReminderMonths } });
    record(db, actor, "account.paperChosen", { id: actor.accountId }, { paperless: isPaperless });
  });
