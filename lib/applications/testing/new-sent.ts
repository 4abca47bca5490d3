import { randomUUID } from "node:crypto";
import { addEvent } from "@/lib/applications/commands/add-event";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import { issueFee } from "@/lib/payments/fees/commands/issue-fee";
import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { canonicalHash } from "@/lib/crypto/canonical";
import { asSystem } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";

type Wanted = {
  /** Known before, for answers that are sealed for it. */ id?: string;
  service?: string;
  status?: ApplicationStatus;
  answers?: Answers;
  subject?: string;
  feeCents?: number;
};

const system = { kind: "system", job: "test" } as const;
const fee = { kind: "fee" as const, code: "dogLicence", facts: {}, name: { en: "Fee", es: "Tasa", ar: "رسم" } };

/** An application of a resident that was sent, or waits for its fee, with the history that leads there. */
export const newSent = (
  { partyId, accountId }: Pick<Resident, "partyId" | "accountId">,
  { service: slug = "dog-licence", status = "inReview", answers = {}, subject = "Rex", feeCents, id: given }: Wanted = {},
) =>
  asSystem("test", async (db) => {
    const service = findService(slug)!;
    const { id: departmentId } = await db.department.findUniqueOrThrow({ where: { slug: service.department }, select: { id: true } });
    const lines = feeCents ? [{ ...fee, amountCents: feeCents }] : [];
    const feeBillId = lines.length ? await issueFee(db, { partyId, departmentId, service: slug, subject, lines, dueInDays: 14 }) : null;
    const content = { service: slug, version: service.version, answers, files: [], declaration: service.declaration };
    const isWaiting = status === "actionRequired";
    const isThere = status !== "awaitingFee";
    const { id, ref } = await db.application.create({
      data: {
        ...(given && { id: given }),
        ref: newReference("AP"),
        ...{ partyId, accountId, departmentId, service: slug, version: service.version, status, subject, feeBillId, key: randomUUID() },
        sent: content as object,
        sentHash: canonicalHash(content),
        ...(isWaiting && { stageBefore: "inReview", waitingSince: now() }),
        ...(isThere && { submittedAt: now(), dueOn: new Date(addWorkingDays(cityDay(now()), service.promise.workingDays)) }),
      },
      select: { id: true, ref: true },
    });
    await addEvent(db, system, { id, partyId, status: feeBillId ? "awaitingFee" : "submitted" }, "sent");
    if (feeBillId && isThere) await addEvent(db, system, { id, partyId, status: "submitted" }, "feePaid");
    if (!["awaitingFee", "submitted"].includes(status))
      await addEvent(db, system, { id, partyId, status: isWaiting ? "inReview" : status }, "stageBegan");
    return { id, ref, feeBillId };
  });

/** Something that the city asks for about it: the application waits for the resident. */
export const askFor = (applicationId: string, title = "Vaccination card", kind: "answer" | "document" = "answer") =>
  asSystem("test", async (db) => {
    const { partyId, accountId } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { partyId: true, accountId: true },
    });
    const dueOn = new Date(addWorkingDays(cityDay(now()), 10));
    const { id } = await db.requestedItem.create({
      data: { applicationId, partyId, kind, title, reason: "The copy cannot be read.", askedBy: accountId, askedAt: now(), dueOn },
      select: { id: true },
    });
    await addEvent(db, system, { id: applicationId, partyId, status: "actionRequired" }, "itemAsked", { item: id });
    return id;
  });
