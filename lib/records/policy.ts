import type { Actor, Staff } from "@/lib/auth/actor";

/** The records desk keeps the documents of every department; at_records_desk() in the database says the same. */
export const canSeeRecords = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && (actor.role === "records" || actor.role === "supervisor");

/** Prepares records: uploads, describes, discards what was not published. */
export const canWriteRecords = (actor: Actor): actor is Staff => canSeeRecords(actor);

/** Shows a record to everyone, now or on a date. */
export const canPublishRecords = (actor: Actor): actor is Staff => canSeeRecords(actor);

/** Takes one back, with a reason that everyone reads. */
export const canWithdrawRecords = (actor: Actor): actor is Staff => canSeeRecords(actor);
