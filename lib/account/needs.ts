import type { Resident } from "@/lib/auth/actor";
import type { Need } from "@/lib/dashboard/need";
import type { Db } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";

/** A password that is as old as its owner wished it to become; only they themselves are reminded. */
export async function accountNeeds(db: Db, { accountId, mandate }: Resident, today: Date): Promise<Need[]> {
  if (mandate.kind !== "self") return [];
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordReminderMonths: true, passwordChangedAt: true, createdAt: true, passwordHash: true },
  });
  if (!account.passwordReminderMonths || !account.passwordHash) return [];
  const deadline = monthsLater(account.passwordChangedAt ?? account.createdAt, account.passwordReminderMonths);
  return deadline > today ? [] : [{ kind: "changePassword", id: accountId, href: paths.changePassword, deadline }];
}

/** The same day of a later month, or its last day when it is shorter; midnight UTC, as calendar dates are kept. */
export function monthsLater(at: Date, months: number): Date {
  const month = at.getUTCMonth() + months;
  const last = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(at.getUTCFullYear(), month, Math.min(at.getUTCDate(), last)));
}
