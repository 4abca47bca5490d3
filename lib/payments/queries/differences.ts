import { record } from "@/lib/audit/record";
import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeeDifferences } from "@/lib/payments/policy";
import { attempt, forBill } from "@/lib/payments/queries/payments";

export const DIFFERENCES_A_PAGE = 40;

/** What the provider's books and ours do not agree on, oldest first; who reads it is written down with what was shown. */
export async function listDifferences(db: Db, actor: Actor, after?: Cursor) {
  authorize(canSeeDifferences(actor), actor);
  const found = await db.paymentDifference.findMany({
    where: { closedAt: null, ...beyond(after, "foundAt", "asc") },
    orderBy: [{ foundAt: "asc" }, { id: "asc" }],
    take: DIFFERENCES_A_PAGE + 1,
    select: inDifference,
  });
  const subject = { id: after?.id ?? "first page", shown: found.slice(0, DIFFERENCES_A_PAGE).map(({ partyId }) => partyId) };
  record(db, actor, "paymentDifferences.listed", subject, { ids: found.map(({ id }) => id) });
  return found;
}

const inDifference = {
  id: true,
  kind: true,
  providerRef: true,
  currency: true,
  ourCents: true,
  theirCents: true,
  foundAt: true,
  partyId: true,
  payment: { select: { id: true, ref: true } },
} as const;

/** One difference with its payment; the reading is written down for whom the payment belongs to. Throws NotFoundError. */
export async function findDifference(db: Db, actor: Actor, id: string) {
  authorize(canSeeDifferences(actor), actor);
  const found = await db.paymentDifference.findUniqueOrThrow({
    where: { id: uuidOr404(id) },
    select: {
      ...inDifference,
      provider: true,
      closedAt: true,
      payment: {
        select: { ...attempt, allocations: { ...forBill, orderBy: { billId: "asc" }, take: 40 } },
      },
    },
  });
  const { partyId, kind } = found;
  const party = partyId && (await db.party.findUnique({ where: { id: partyId }, select: { displayName: true } }));
  record(db, actor, "paymentDifference.read", { id: found.id, ...(partyId && { partyId }) }, { reason: kind });
  return { ...found, partyName: party ? party.displayName : undefined };
}

const MOST_COUNTED = 100;

/** How many wait for the desk, counted up to a hundred. */
export async function countDifferences(db: Db, actor: Actor) {
  authorize(canSeeDifferences(actor), actor);
  return (await db.paymentDifference.findMany({ where: { closedAt: null }, take: MOST_COUNTED, select: { id: true } })).length;
}
