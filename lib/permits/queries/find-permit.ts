import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import { ended } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import type { Localised } from "@/lib/city/localised";
import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

const shown = {
  ...{ id: true, number: true, code: true, keyId: true, service: true, version: true, subject: true, holder: true, status: true },
  ...{ validFrom: true, validUntil: true, issuedAt: true, endedAt: true, conditions: true, supersededBy: true },
} as const;
const beside = { number: true, application: { select: { ref: true } } } as const;

/**
 * What was issued on an application, with what it replaced and what replaced it, and the application that goes on with it. Throws
 * NotFoundError when nothing was, or not for the party acted for.
 */
export async function findPermit(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  const mine = applicationsVisibleTo(actor);
  const permit = await db.permit.findFirst({
    where: { ...mine, application: { ref } },
    select: { ...shown, application: { select: { ref: true } } },
  });
  if (!permit) throw new NotFoundError("no such permit");
  const definition = await findVersion(db, permit.service, permit.version);
  const by = permit.supersededBy ? await db.permit.findFirst({ where: { id: permit.supersededBy, ...mine }, select: beside }) : null;
  const of = await db.permit.findFirst({ where: { supersededBy: permit.id, ...mine }, select: beside });
  const renewal = await findRenewal(db, actor, permit.id);
  return { ...permit, conditions: permit.conditions as Localised[], definition, by, of, renewal };
}

export type FoundPermit = Awaited<ReturnType<typeof findPermit>>;

/** The application that was begun to go on with a permit, if it is not over. */
export const findRenewal = (db: Db, actor: Resident, permitId: string) =>
  db.application.findFirst({
    where: { renewsId: permitId, ...applicationsVisibleTo(actor), status: { notIn: ended } },
    orderBy: { id: "asc" },
    select: { ref: true, status: true },
  });
