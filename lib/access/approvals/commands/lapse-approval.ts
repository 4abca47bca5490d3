import type { Db } from "@/lib/db/as-actor";
import { sendBack } from "@/lib/notices/commands/send-back";

/** As the system: what follows when a request was taken back, or nobody decided it in time. A notice can be written on. */
export async function lapseApproval({ kind, subjectId }: { kind: string; subjectId: string }, db: Db) {
  if (kind === "noticePublication") await sendBack(db, subjectId);
}
