import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";

/** So long a case counts as open with whoever opened it last. */
const OPEN_MS = 15 * 60_000;

type Opened = { openedBy: string | null; openedAt: Date | null };

/** Which colleague has a case open now, or null. */
export const openElsewhere = ({ accountId }: Pick<Staff, "accountId">, { openedBy, openedAt }: Opened, at = now()): string | null =>
  openedBy && openedBy !== accountId && openedAt && openedAt.getTime() > at.getTime() - OPEN_MS ? openedBy : null;
