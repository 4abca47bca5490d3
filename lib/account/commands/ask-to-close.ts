import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { findClosure } from "@/lib/account/queries/closure";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { date } from "@/lib/format";

/** Days in which the owner can change their mind. */
export const WAITING_DAYS = 14;

/** Asks to close one's own account; every address is told, with a way to say that it was somebody else. Asked twice it is once. */
export async function askToClose(actor: Resident, visit: Visit) {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  const { accountId } = self;
  const closesAt = new Date(now().getTime() + WAITING_DAYS * 86_400_000);
  await asActor(self, async (db) => {
    await holdAccount(db, accountId); // pressed twice at once it is one wish
    if (await findClosure(db, self)) return;
    const { id } = await db.accountClosure.create({ data: { accountId, closesAt }, select: { id: true } });
    const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
    await asSystemIn(db, async () => {
      const event = await noteEvent(db, accountId, "closureAsked", visit);
      await tellOwner(db, accountId, "closureAsked", { when: date(locale, closesAt, "day", city().timeZone) }, { notMe: event });
    });
    record(db, self, "closure.asked", { id });
  });
}
