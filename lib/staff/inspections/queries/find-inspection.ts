import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { findCase } from "@/lib/staff/cases/find-case";
import { refOf } from "@/lib/staff/cases/ref-of";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canInspect } from "@/lib/staff/policy";

const MOST_PHOTOS = 40;

const shown = { id: true, name: true, type: true, size: true, status: true, problem: true, previewKey: true } as const;

/** A visit with what the inspector needs there: where, whom, what to look at, and the photos so far. Throws NotFoundError. */
export const findInspection = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, await refOf(db, actor, "inspection", id));
    authorize(canInspect(actor, found), actor);
    const inspection = found.inspections.find((one) => one.id === id);
    if (!inspection) throw new NotFoundError("no such inspection");
    const photos = await db.document.findMany({
      where: { inspectionId: id },
      orderBy: { id: "asc" },
      take: MOST_PHOTOS,
      select: { id: true, status: true, file: { select: shown } },
    });
    record(db, actor, "case.opened", { id: found.id, partyId: found.partyId }, { for: "inspection" });
    const stage = found.definition.stages.find(({ status }) => status === "inspection");
    return {
      ...{ inspection, photos, checks: stage?.checks ?? [], definition: found.definition, ref: found.ref, subject: found.subject },
      holder: (await nameParties(db, [found.partyId])).get(found.partyId) ?? "",
    };
  });

export type FoundInspection = Awaited<ReturnType<typeof findInspection>>;
