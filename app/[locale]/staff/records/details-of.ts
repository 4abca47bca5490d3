import type { Db } from "@/lib/db/as-actor";
import type { DeskRecord } from "@/lib/records/queries/find-record";
import { departmentSlug } from "@/lib/records/queries/department-slug";
import type { Details } from "./details-fields";

/** What the form shows of a record. */
export const detailsOf = async (db: Db, record: DeskRecord): Promise<Details> => ({
  ...{ title: record.title, category: record.category, language: record.language, number: record.number, place: record.place },
  ...{ summary: record.summary, documentedOn: record.documentedOn.toISOString().slice(0, 10) },
  department: await departmentSlug(db, record.departmentId),
});
