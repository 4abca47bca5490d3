import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canSeeProfile } from "@/lib/account/policy";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** What staff do when they look at something of a resident; each has words in accountPrivacy.json. */
export const lookActions = ["person.read", "thread.read", "paymentDifference.read"] as const;
export type LookAction = (typeof lookActions)[number];

/** Words have no dots in their keys. */
export const keyOf = (action: LookAction) => action.replace(".", "_") as "person_read" | "thread_read" | "paymentDifference_read";

export const LOOKS_A_PAGE = 20;

/** A row of the audit, which has no id of its own. */
export type LookPlace = { at: Date; chain: number; seq: bigint };

export const writePlace = ({ at, chain, seq }: LookPlace) => `${at.getTime()}.${chain}.${seq}`;

export function readPlace(text: string | undefined): LookPlace | undefined {
  if (!text) return undefined;
  const [, at, chain, seq] = /^(\d{1,14})\.(\d{1,2})\.(\d{1,18})$/.exec(text) ?? [];
  if (!at || !chain || !seq) throw new NotFoundError("not a place in a list");
  return { at: new Date(Number(at)), chain: Number(chain), seq: BigInt(seq) };
}

/** Every look by staff at what belongs to the person, newest first: when, with which role, at what and why. */
export async function listLooks(actor: Resident, after?: LookPlace) {
  const self = await asSelf(actor);
  authorize(canSeeProfile(self), self);
  return asActor(self, (db) =>
    db.auditEvent.findMany({
      where: { partyId: self.partyId, actorKind: "staff", action: { in: [...lookActions] }, ...beyondPlace(after) },
      orderBy: [{ at: "desc" }, { chain: "desc" }, { seq: "desc" }],
      take: LOOKS_A_PAGE + 1,
      select: { at: true, chain: true, seq: true, action: true, facts: true },
    }),
  );
}

const beyondPlace = (place: LookPlace | undefined) => {
  if (!place) return {};
  const { at, chain, seq } = place;
  return { OR: [{ at: { lt: at } }, { at, chain: { lt: chain } }, { at, chain, seq: { lt: seq } }] };
};
