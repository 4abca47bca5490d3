import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

const QUARTER_HOUR = 15 * 60_000;
const HOUR = 4 * QUARTER_HOUR;

/** Without use, a sign-up whose account is made ends then: it is no session, and its person signs in as everyone does. */
export const lastsUntil = () => new Date(now().getTime() + QUARTER_HOUR);

/** Time to save the codes and to go on, at most an hour in all. Resolves to false when it is over. */
export const keepOpen = async (db: Db, id: string): Promise<boolean> =>
  (await db.$executeRaw`
    UPDATE sign_up s SET expires_at = least(${lastsUntil()}, a.created_at + ${HOUR} * interval '1 millisecond')
    FROM account a WHERE s.id = ${id}::uuid AND a.id = s.account_id AND s.expires_at > ${now()}`) > 0;
