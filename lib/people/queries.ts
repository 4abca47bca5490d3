import { findRecoveryWish } from "@/lib/auth/queries/recovery-wish";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";
import { canFindPeople } from "@/lib/people/policy";

export const MOST_FOUND = 20;

/**
 * Accounts by username, e-mail address or a part of the legal name, exact matches first, and whether there are more. The look is written
 * down, for everyone who is shown.
 */
export async function searchPeople(db: Db, actor: Actor, query: string, reason: string) {
  authorize(canFindPeople(actor), actor);
  const rows = await db.$queryRaw<{ account_id: string }[]>`SELECT account_id FROM people_search(${query})`;
  const ids = rows.slice(0, MOST_FOUND).map(({ account_id }) => account_id);
  const found = await db.account.findMany({ where: { id: { in: ids } }, take: MOST_FOUND, select: inList });
  const own = await db.mandate.findMany({
    where: { accountId: { in: ids }, kind: "self" },
    take: MOST_FOUND,
    select: { partyId: true },
  });
  record(db, actor, "people.searched", { id: actor.kind, shown: own.map(({ partyId }) => partyId) }, { reason, ids });
  const byId = new Map(found.map((person) => [person.id, person]));
  return { people: ids.flatMap((id) => byId.get(id) ?? []), hasMore: rows.length > MOST_FOUND };
}

const inList = { id: true, displayName: true, username: true, email: true, kind: true, role: true, status: true } as const;

/** One account with what the desk needs to help; whoever it is can read who looked, and why. Throws NotFoundError. */
export async function findPerson(db: Db, actor: Actor, id: string, reason: string) {
  authorize(canFindPeople(actor), actor);
  const { ownPartyId, ...person } = await db.account.findUniqueOrThrow({
    where: { id: uuidOr404(id) },
    select: {
      ...inList,
      services: true,
      ownPartyId: true,
      createdAt: true,
      alternateEmail: true,
      phoneHint: true,
      mandates: {
        where: { revokedAt: null },
        orderBy: { createdAt: "asc" },
        take: 20,
        select: { id: true, kind: true, partyId: true, party: { select: { displayName: true } } },
      },
      departments: { take: 40, select: { department: { select: { slug: true } } } },
    },
  });
  const [passkeys, apps] = [
    await db.passkey.count({ where: { accountId: person.id } }),
    await db.authenticatorApp.count({ where: { accountId: person.id } }),
  ];
  const events = await db.loginEvent.findMany({
    where: { accountId: person.id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 5,
    select: { id: true, at: true, event: true, deviceLabel: true },
  });
  const recovery = await db.recoveryRequest.findFirst({
    where: { accountId: person.id, status: { in: ["asked", "approved"] } },
    select: { id: true, ref: true, status: true, createdAt: true, opensAt: true },
  });
  const closure = await db.accountClosure.findFirst({
    where: { accountId: person.id, closedAt: { not: null } },
    select: { closedAt: true },
  });
  const own = person.mandates.find(({ kind }) => kind === "self");
  record(db, actor, "person.read", { id: person.id, ...(own && { partyId: own.partyId }) }, { reason });
  return {
    ...person,
    /** Of a colleague: whether it is known which resident they are. */
    hasOwnAccount: ownPartyId !== null,
    closedAt: closure?.closedAt,
    passkeys,
    apps,
    events,
    recovery: recovery && { ...recovery, reach: await findRecoveryWish(db, recovery.id) },
  };
}

export const RECOVERIES_A_PAGE = 40;

/** People who cannot get in and asked for help, the longest waiting first; one more than a page. */
export async function listRecoveries(db: Db, actor: Actor, after?: Cursor) {
  authorize(canFindPeople(actor), actor);
  return db.recoveryRequest.findMany({
    where: { status: "asked", ...beyond(after, "createdAt", "asc") },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: RECOVERIES_A_PAGE + 1,
    select: { id: true, ref: true, accountId: true, createdAt: true },
  });
}
