import { authorize } from "@/lib/access/policy";
import { canBeAskedAbout } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { sendAnswer } from "@/lib/messages/commands/send-answer";
import type { Language } from "@/lib/paths";
import { newReference } from "@/lib/reference";
import { serviceTitle } from "@/lib/services/catalogue";
import { lockCase, type FoundCase } from "@/lib/staff/cases/find-case";
import type { FirstMessage } from "@/lib/staff/cases/schema";
import { canWork } from "@/lib/staff/policy";

const LONGEST_SUBJECT = 120;

/**
 * Writes to the applicant of a case in the name of the department that decides it, once for each form: in the newest conversation about
 * it, or in a new one where there is none. The applicant is told, and the desk waits for an answer where it asks for one.
 */
export const writeToApplicant = (actor: Staff, { ref, ...message }: FirstMessage) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref); // two colleagues at once begin one conversation
    authorize(canWork(actor, found), actor);
    if (!canBeAskedAbout(found.status)) throw new NotFoundError("nobody to write to");
    const { id, partyId, departmentId } = found;
    const thread = await findOrBegin(db, found);
    if (!(await sendAnswer(db, actor, { id: thread.id, partyId, departmentId }, message))) return;
    record(db, actor, "case.wroteTo", { id, partyId }, { thread: thread.ref });
  });

async function findOrBegin(db: Db, { id: applicationId, ...found }: FoundCase): Promise<{ id: string; ref: string }> {
  const { partyId, accountId, departmentId, service, letterLang } = found;
  const select = { id: true, ref: true };
  const newest = { orderBy: [{ lastMessageAt: "desc" as const }, { id: "desc" as const }], select };
  const known = await db.thread.findFirst({ where: { applicationId, departmentId }, ...newest });
  if (known) return known;
  const at = now();
  const subject = [serviceTitle(service, letterLang as Language), found.subject].filter(Boolean).join(": ").slice(0, LONGEST_SUBJECT);
  const data = { ref: newReference("MS"), partyId, accountId, departmentId, applicationId, subject, createdAt: at, lastMessageAt: at };
  return db.thread.create({ data, select });
}
