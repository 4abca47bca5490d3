const DAY = 86_400_000;

/** So long a wish to get back in waits for the staff's word, and then an open way in for its owner. */
export const UNDECIDED_DAYS = 30;
export const UNUSED_DAYS = 7;

/** When a wish of this moment ends if nobody decides it. */
export const undecidedUntil = (askedAt: Date) => new Date(askedAt.getTime() + UNDECIDED_DAYS * DAY);

/** When a way in that opened at this moment closes if nobody goes through it. */
export const unusedUntil = (opensAt: Date) => new Date(opensAt.getTime() + UNUSED_DAYS * DAY);

/** What began then has now lasted so many days. */
export const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * DAY);
