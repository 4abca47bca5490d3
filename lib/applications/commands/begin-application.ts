import { authorize } from "@/lib/access/policy";
import { draftWith } from "@/lib/applications/draft/draft";
import { applicationsVisibleTo, canDraft } from "@/lib/applications/policy";
import type { NewApplication } from "@/lib/applications/schema";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";

const DAY_MS = 86_400_000;
const MOST_DRAFTS = 10;

/** Begins a draft, once for each form. Resolves to its reference. Throws NotFoundError for an unknown service. */
export const beginApplication = (actor: Resident, wanted: NewApplication): Promise<string> =>
  asActor(actor, (db) => beginDraft(db, actor, wanted));

type Beginning = NewApplication & {
  /** What is known already, and the permit that it goes on with. */
  answers?: Answers;
  renewsId?: string;
};

/** The same in a transaction that has begun. */
export async function beginDraft(db: Db, actor: Resident, { service: slug, key, answers = {}, renewsId }: Beginning): Promise<string> {
  authorize(canDraft(actor), actor);
  const service = findService(slug);
  if (!service) throw new NotFoundError("no such service");
  const open = await db.application.findMany({
    where: { partyId: actor.partyId, service: slug, status: "draft" },
    take: MOST_DRAFTS,
    select: { id: true },
  });
  if (open.length === MOST_DRAFTS) throw new DomainError("applications.tooManyDrafts", { most: MOST_DRAFTS });
  const party = await db.party.findUniqueOrThrow({ where: { id: actor.partyId }, select: { kind: true } });
  if (!service.who.includes(party.kind as "citizen")) throw new DomainError(`applications.notFor.${party.kind}`);
  const department = await db.department.findUniqueOrThrow({ where: { slug: service.department }, select: { id: true } });
  const at = now();
  const { count } = await db.application.createMany({
    data: {
      ref: newReference("AP"),
      partyId: actor.partyId,
      accountId: actor.accountId,
      departmentId: department.id,
      service: slug,
      version: service.version,
      answers: draftWith(answers) as object,
      renewsId: renewsId ?? null,
      createdAt: at,
      savedAt: at,
      expiresAt: new Date(at.getTime() + service.draftDays * DAY_MS),
      key,
    },
    skipDuplicates: true, // the same form, pressed twice
  });
  const { id, ref } = await db.application.findFirstOrThrow({
    where: { key, ...applicationsVisibleTo(actor) },
    select: { id: true, ref: true },
  });
  if (count) record(db, actor, "application.begun", { id });
  return ref;
}
