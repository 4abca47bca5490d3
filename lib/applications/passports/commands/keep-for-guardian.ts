import { WARN_DAYS } from "@/lib/applications/commands/expire-drafts";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

const DAY_MS = 86_400_000;
/** For how long a mailed link to consent can be used. */
export const CONSENT_DAYS = 14;
/** The link's days, and after them the week of which owners are told. */
const KEPT_DAYS = CONSENT_DAYS + WARN_DAYS;

/** When the link that is mailed now stops. */
export const consentEnd = () => new Date(now().getTime() + CONSENT_DAYS * DAY_MS);

/** A draft that a guardian was asked about, or has answered, stays long enough for the answer and for sending it; never shorter than before. */
export async function keepForGuardian(db: Db, applicationId: string): Promise<void> {
  const end = new Date(now().getTime() + KEPT_DAYS * DAY_MS);
  await db.application.updateMany({
    where: { id: applicationId, status: "draft", expiresAt: { lt: end } },
    data: { expiresAt: end, warnedAt: null },
  });
}
