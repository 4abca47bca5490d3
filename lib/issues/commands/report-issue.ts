import { randomUUID } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findCategory } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";
import { severityOf, type IssueAnswers } from "@/lib/city/issues/severity";
import { isInCity } from "@/lib/city/plan/box";
import { nearestAddress } from "@/lib/city/plan/nearest-address";
import type { Point } from "@/lib/city/plan/point";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { keepAsked } from "@/lib/issues/asked";
import { dropDraftIn } from "@/lib/issues/draft/drop-drafts";
import { followToken } from "@/lib/issues/follow-token";
import { followAsReporter } from "@/lib/issues/commands/follow-as-reporter";
import { canReport } from "@/lib/issues/policy";
import { sealContact, type IssueContact } from "@/lib/issues/sealed-contact";
import type { Language } from "@/lib/paths";
import { newReference } from "@/lib/reference";

export type NewIssue = {
  category: string;
  /** `address`: how the person named the place; without it, the nearest house. */
  place: Point & { address?: string };
  description: string;
  answers?: IssueAnswers;
  contact?: IssueContact;
  locale: Language;
  origin?: "web" | "phone" | "open311";
  /** Made with the form: sent twice, it is one report. */
  formKey?: string;
  /** The draft whose photos go with it. */
  draftId?: string;
};

/** `token`: opens the reporter's own page, for whoever has no account. */
export type ReportedIssue = { id: string; ref: string; promisedOn: Date; token?: string };

/**
 * Takes a report from anyone and gives it to the department that looks after such problems. Throws DomainError for a category that the
 * city has no more, and for a place that lies outside it.
 */
export const reportIssue = (actor: Actor, wanted: NewIssue): Promise<ReportedIssue> =>
  asActor(actor, (db) => reportIssueIn(db, actor, wanted));

/** The same, in the caller's transaction. */
export async function reportIssueIn(db: Db, actor: Actor, wanted: NewIssue): Promise<ReportedIssue> {
  authorize(canReport(actor), actor);
  const row = await rowOf(db, actor, wanted);
  // Nobody but the city reads what was reported; whoever reports it writes it here.
  return asSystemIn(db, async () => {
    const askedHash = await keepAsked(db, findCategory(row.category)!);
    const [made] = await db.issueReport.createManyAndReturn({ data: [{ ...row, askedHash }], skipDuplicates: true, select: { id: true } });
    if (!made) return (await sentBefore(db, row.formKey))!;
    const { id } = made;
    await db.issueUpdate.createMany({ data: [{ reportId: id, at: row.reportedAt, kind: "reported", status: "new", isPublic: true }] });
    if (wanted.contact) await db.issueContact.createMany({ data: [sealContact(id, wanted.contact, wanted.locale)] });
    const token = await followAsReporter(db, actor, { ...row, reportId: id }, wanted);
    if (wanted.draftId) await takeDraft(db, wanted.draftId, id);
    await emit(db, "issue.reported", { reportId: id });
    record(db, actor, "issue.reported", { id });
    return { id, ref: row.ref, promisedOn: row.promisedOn, ...(token && { token }) };
  });
}

async function rowOf(db: Db, actor: Actor, { category: slug, place, answers = {}, ...wanted }: NewIssue) {
  const category = findCategory(slug);
  if (!category) throw new DomainError("issues.categoryGone");
  if (!isInCity(place)) throw new DomainError("issues.outsideCity");
  const near = nearestAddress(place)!;
  const department = await db.department.findUniqueOrThrow({ where: { slug: category.department }, select: { id: true } });
  const [severity, at] = [severityOf(category, answers), now()];
  return {
    ref: newReference("IR"),
    category: slug,
    severity,
    lat: place.lat,
    lng: place.lng,
    address: place.address || near.label,
    street: near.street,
    ward: near.ward,
    description: wanted.description,
    answers,
    departmentId: department.id,
    promisedOn: new Date(`${promisedDay(category, severity, at)}T00:00:00Z`),
    origin: wanted.origin ?? "web",
    ...(actor.kind === "resident" && { reporterAccountId: actor.accountId, partyId: actor.partyId }),
    formKey: wanted.formKey ?? randomUUID(),
    reportedAt: at,
    updatedAt: at,
  };
}

/** What a form that came before led to: the same answer, with the same link for whoever holds the form. */
export async function sentBefore(db: Db, formKey: string): Promise<ReportedIssue | undefined> {
  const found = await db.issueReport.findUnique({
    where: { formKey },
    select: {
      id: true,
      ref: true,
      promisedOn: true,
      follows: { where: { isReporter: true, accountId: null }, take: 1, select: { id: true } },
    },
  });
  if (!found) return undefined;
  const [follow] = found.follows;
  return { id: found.id, ref: found.ref, promisedOn: found.promisedOn!, ...(follow && { token: followToken(follow.id) }) };
}

/** The photos of a draft are the report's now, but for those that could not be taken. */
async function takeDraft(db: Db, draftId: string, reportId: string) {
  await db.issuePhoto.updateMany({
    where: { draftId, file: { status: { in: ["checking", "received"] } } },
    data: { draftId: null, reportId },
  });
  await dropDraftIn(db, [draftId]);
}
