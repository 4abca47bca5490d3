import type { Actor } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { findFollow } from "@/lib/issues/following/find-follow";

const shown = { ref: true, departmentId: true, promisedOn: true } as const;

/** A report that was just sent, for whoever sent it: by the link in their browser, or by account. Undefined for everybody else. */
export async function findSentReport(actor: Actor, ref: string | undefined, token: string | undefined) {
  if (!ref) return undefined;
  const follow = await findFollow(token);
  const isOwnLink = follow?.isReporter && follow.ref === ref;
  const found = await asActor(actor, async (db) => {
    if (isOwnLink) return asSystemIn(db, () => db.issueReport.findUnique({ where: { id: follow.reportId }, select: shown }));
    if (actor.kind !== "resident") return null;
    return db.issueReport.findFirst({ where: { ref, reporterAccountId: actor.accountId }, select: shown });
  });
  if (!found) return undefined;
  const { slug } = await asActor(actor, (db) =>
    db.department.findUniqueOrThrow({ where: { id: found.departmentId }, select: { slug: true } }),
  );
  return {
    ref: found.ref,
    promisedOn: found.promisedOn,
    department: slug,
    ...(isOwnLink && { token: token!, ...(follow.hasEmail && { followId: follow.id }) }),
  };
}
