import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "../owner";

type Standing = {
  status?: string;
  /** Whose report it is, when somebody's. */
  reporter?: { accountId: string };
  crew?: { accountId: string };
  address?: string;
  description?: string;
  at?: { lat: number; lng: number };
};

export type DeskReport = { id: string; ref: string };

/** A pothole as it stands on the desk of Public Works; its history begins with the day it came. */
export async function makeDeskReport(owner: Owner, standing: Standing = {}): Promise<DeskReport> {
  const { status = "assigned", reporter, crew, address = "22 Quay Street", description = "A deep hole by the drain." } = standing;
  const { lat, lng } = standing.at ?? { lat: 38.1248, lng: -75.1922 };
  const made = { id: randomUUID(), ref: newReference("IR") };
  await owner.rows(
    `INSERT INTO issue_report (id, ref, category, status, severity, lat, lng, address, street, ward, description, department_id, crew_account_id, promised_on,
       reporter_account_id, party_id)
     SELECT $1, $2, 'pothole', $3, 2, $8::float8, $9::float8, $4, 'Quay Street', 'old-harbour', $5, d.id, $6, current_date + 5, $7::uuid,
       (SELECT party_id FROM mandate WHERE account_id = $7::uuid AND kind = 'self')
     FROM department d WHERE d.slug = 'public-works'`,
    [made.id, made.ref, status, address, description, crew?.accountId ?? null, reporter?.accountId ?? null, lat, lng],
  );
  await owner.rows("INSERT INTO issue_update (report_id, kind, status, is_public) VALUES ($1, 'reported', 'new', true)", [made.id]);
  return made;
}

/** Whoever follows it by account is told of what happens. */
export const followReport = (owner: Owner, { id }: DeskReport, { accountId }: { accountId: string }) =>
  owner.rows("INSERT INTO issue_follow (report_id, account_id, confirmed_at) VALUES ($1, $2, now())", [id, accountId]);
