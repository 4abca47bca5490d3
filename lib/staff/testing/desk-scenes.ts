import { newSent } from "@/lib/applications/testing/new-sent";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";
import { findService } from "@/lib/services/catalogue";
import { findCase } from "@/lib/staff/cases/find-case";
import { draftDecision } from "@/lib/staff/decisions/draft-letter";

type Wanted = { service?: string; status?: ApplicationStatus; verdict?: "meets" | "doesNotMeet"; openReview?: boolean };

const idOf = async (db: Db, slug: string) => (await db.department.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;

/**
 * A case that the permits department decides, and that it was asked for a review of, too: so whoever does not work on the service sees it,
 * and sees it only. With a verdict every criterion has it.
 */
export async function newCase(resident: Resident, by: Staff, wanted: Wanted = {}) {
  const { service = "building-permit", status = "inReview", verdict, openReview } = wanted;
  const { id, ref } = await newSent(resident, { service, status });
  const { partyId } = resident;
  await asSystem("test", async (db) => {
    const departmentId = await idOf(db, "permits");
    await db.application.update({ where: { id }, data: { departmentId }, select: { id: true } });
    const of = { applicationId: id, partyId };
    const done = openReview ? {} : { status: "done", verdict: "noObjection", doneAt: new Date(), doneBy: by.accountId };
    await db.review.create({ data: { ...of, ...done, departmentId, decidingId: departmentId, dueOn: new Date() }, select: { id: true } });
    const found = verdict ? (findService(service)!.decision.criteria ?? []) : [];
    await db.criterionFinding.createMany({
      data: found.map((criterion) => ({ ...of, criterion: criterion.id, verdict: verdict!, note: "So it is.", foundBy: by.accountId })),
    });
  });
  return { id, ref, partyId };
}

export type Scene = Awaited<ReturnType<typeof newCase>>;

const letter = { title: "A letter", greeting: "Hello", parts: [{ heading: "", paragraphs: ["So it is."] }], closing: "The city" };

/** A decision of the past or one that waits for a second person. */
export const newDecision = ({ id: applicationId, partyId }: Scene, by: Staff, outcome: string, isOpen = false) =>
  asSystem("test", async (db) => {
    const of = { applicationId, partyId, outcome, language: "en", letter, hash: "x", proposedBy: by.accountId };
    const decided = isOpen ? {} : { status: "decided", decidedBy: by.accountId, decidedAt: new Date() };
    return (await db.decision.create({ data: { ref: newReference("LT"), ...of, ...decided }, select: { id: true } })).id;
  });

/** What was approved and issued, with its permit. */
export async function newIssued(resident: Resident, by: Staff, service = "business-licence-renewal") {
  const scene = await newCase(resident, by, { service, status: "issued", verdict: "meets" });
  await newDecision(scene, by, "approved");
  await asSystem("test", (db) =>
    db.permit.create({
      data: {
        ...{ number: `T-${scene.ref}`, code: newReference("VC"), partyId: scene.partyId, applicationId: scene.id, holder: "x" },
        ...{ service, version: 1, subject: "x", validFrom: new Date(), issuedAt: new Date() },
      },
      select: { id: true },
    }),
  );
  return scene;
}

/** The hash of the letter as somebody who may decide reads it. */
export const letterOf = (by: Staff, ref: string, outcome: "approved" | "refused" | "cancelled" | "revoked", text = "") =>
  asActor(by, async (db) => (await draftDecision(db, await findCase(db, by, ref), { outcome, conditions: [], text })).hash);
