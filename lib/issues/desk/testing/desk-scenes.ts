import { randomUUID } from "node:crypto";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import { newIssue } from "@/lib/issues/testing/new-issue";

type Standing = {
  status?: "new" | "triaged" | "assigned" | "scheduled" | "inProgress" | "resolved" | "closed";
  crew?: Staff;
  closedBy?: Staff;
  reopened?: true;
  category?: string;
  description?: string;
  hidden?: true;
  severity?: number;
};

/** A report as it stands on the desk of Public Works; with a reporter it is theirs. */
export async function standingIssue(standing: Standing = {}, reporter?: Resident) {
  const { status = "triaged", crew, closedBy, reopened, category, description, hidden, severity } = standing;
  const { id, ref } = await newIssue(reporter ?? { kind: "visitor" }, {
    ...(category && { category }),
    ...(description && { description }),
  });
  const over = status === "resolved" || status === "closed";
  await asSystem(
    "test",
    (db) =>
      db.$executeRaw`UPDATE issue_report SET status = ${status}, resolution = ${over ? "fixed" : null}, crew_account_id = ${crew?.accountId ?? null}::uuid,
      closed_by = ${closedBy?.accountId ?? null}::uuid, scheduled_on = CASE WHEN ${status} = 'scheduled' THEN current_date END,
      hidden_at = CASE WHEN ${Boolean(hidden)} THEN now() END, severity = coalesce(${severity ?? null}::smallint, severity) WHERE id = ${id}::uuid`,
  );
  if (reopened) await asSystem("test", (db) => db.$executeRaw`UPDATE issue_report SET reopened_at = now() WHERE id = ${id}::uuid`);
  return { id, ref };
}

/** A photo of the place as it is now, found clean. */
export const photoAfter = (reportId: string, by: Staff, side: "before" | "after" = "after") =>
  asSystem("test", async (db) => {
    const look = { name: "after.jpg", type: "image/jpeg", size: 10, sha256: "x", status: "received" };
    const data = { area: "issues", accountId: by.accountId, key: randomUUID(), ...look };
    const { id: storedFileId } = await db.storedFile.create({ data, select: { id: true } });
    return (await db.issuePhoto.create({ data: { reportId, storedFileId, side }, select: { id: true } })).id;
  });

export const issueOf = (id: string) => asSystem("test", (db) => db.issueReport.findUniqueOrThrow({ where: { id } }));
export const updatesOf = (reportId: string) =>
  asSystem("test", (db) => db.issueUpdate.findMany({ where: { reportId }, orderBy: [{ at: "asc" }, { id: "asc" }], take: 50 }));
