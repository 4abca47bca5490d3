import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** When an account closes, if its owner asked for that and has not changed their mind. */
export const findClosure = (db: Db, { accountId }: Pick<Resident, "accountId">) =>
  db.accountClosure.findFirst({ where: { accountId, cancelledAt: null, closedAt: null }, select: { id: true, closesAt: true } });
