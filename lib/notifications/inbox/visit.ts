import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";

/** Somebody follows what they were told to its page: it is read, and a mail that led them has arrived. Of what is not theirs nothing happens. */
export const openNotification = ({ accountId }: Resident, { id, byMail }: { id: string; byMail: boolean }) =>
  statement("notification_opened", "SELECT notification_opened($1, $2, $3, $4)", [accountId, id, byMail, now()]);
