import { raw } from "@/lib/db/sql";
import type { IssueStatus, Resolution } from "@/lib/issues/workflow";

/** What everybody sees of a report. */
export type PublicIssue = {
  id: string;
  ref: string;
  category: string;
  status: IssueStatus;
  resolution: Resolution | null;
  lat: number;
  lng: number;
  address: string;
  ward: string;
  summary: string;
  reportedAt: Date;
  updatedAt: Date;
  promisedOn: Date | null;
  scheduledOn: Date | null;
  followers: number;
  photos: number;
  firstPhotoId: string | null;
  duplicateOfRef: string | null;
};

export const shownSql =
  raw(`report_id AS id, ref, category, status, resolution, lat, lng, address, ward, summary, reported_at AS "reportedAt",
  updated_at AS "updatedAt", promised_on AS "promisedOn", scheduled_on AS "scheduledOn", followers, photos, first_photo_id AS "firstPhotoId",
  duplicate_of_ref AS "duplicateOfRef"`);
