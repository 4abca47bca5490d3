import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canSeeProfile } from "@/lib/account/policy";
import type { Resident } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** What staff do when they open something of a resident; each has words in accountPrivacy.json, as each list has. */
const lookActions = [
  ...(["person.read", "case.opened", "thread.read", "file.opened", "paymentDifference.read", "approval.read"] as const),
  ...(["issue.opened", "issue.contactRead", "delivery.read"] as const),
] as const;
/** Lists in which something of the resident stood. */
type ListAction =
  | "people.searched"
  | "file.shown"
  | "cases.listed"
  | "cases.exported"
  | "reviews.listed"
  | "inspections.listed"
  | "decisions.listed"
  | "threads.listed"
  | "paymentDifferences.listed"
  | "approvals.listed"
  | "issues.listed"
  | "issues.exported";
export type LookAction = (typeof lookActions)[number] | ListAction;

type Key<Action> = Action extends `${infer What}.${infer Done}` ? `${What}_${Done}` : never;
/** Words have no dots in their keys. */
export const keyOf = (action: LookAction) => action.replace(".", "_") as Key<LookAction>;

/** Where the reason is what the staff member wrote, not what the thing is about. */
const withReason: string[] = ["person.read", "people.searched"] satisfies LookAction[];

/** What a case was opened for: the reason of such a look, in words of accountPrivacy.json. */
const purposes = ["case", "review", "inspection", "decision", "passport"] as const;
type Purpose = (typeof purposes)[number];

export const LOOKS_A_PAGE = 20;

/** A row of the audit, which has no id of its own. */
export type LookPlace = { at: Date; chain: number; seq: bigint };
export type Look = LookPlace & {
  action: LookAction;
  role?: string | undefined;
  reason?: string | undefined;
  purpose?: Purpose | undefined;
};

export const writePlace = ({ at, chain, seq }: LookPlace) => `${at.getTime()}.${chain}.${seq}`;

export function readPlace(text: string | undefined): LookPlace | undefined {
  if (!text) return undefined;
  const [, at, chain, seq] = /^(\d{1,14})\.(\d{1,2})\.(\d{1,18})$/.exec(text) ?? [];
  if (!at || !chain || !seq) throw new NotFoundError("not a place in a list");
  return { at: new Date(Number(at)), chain: Number(chain), seq: BigInt(seq) };
}

/** Every look by staff at what belongs to the person, newest first: when, with which role, at what and why. One more than a page. */
export async function listLooks(actor: Resident, after?: LookPlace): Promise<Look[]> {
  const self = await asSelf(actor);
  authorize(canSeeProfile(self), self);
  return asActor(self, (db) => readLooks(db, self, beyondPlace(after), LOOKS_A_PAGE + 1));
}

/** One look. Throws NotFoundError when it is not at what belongs to the person. */
export async function findLook(db: Db, self: Resident, place: LookPlace): Promise<Look> {
  const [look] = await readLooks(db, self, place, 1);
  if (!look) throw new NotFoundError("no such look");
  return look;
}

/** What was opened and the lists are two tables: of each the newest, and the newest of both. */
async function readLooks(db: Db, { partyId }: Resident, where: object, take: number): Promise<Look[]> {
  const opened = await db.auditEvent.findMany({
    where: { partyId, actorKind: "staff", action: { in: [...lookActions] }, ...where },
    orderBy: [{ at: "desc" }, { chain: "desc" }, { seq: "desc" }],
    take,
    select: shown,
  });
  const listed = await db.auditShown.findMany({
    where: { partyId, ...where },
    orderBy: [{ at: "desc" }, { chain: "desc" }, { seq: "desc" }],
    take,
    select: shown,
  });
  const looks = [...opened, ...listed].sort((a, b) => Number(b.at) - Number(a.at) || b.chain - a.chain || Number(b.seq - a.seq));
  return looks.slice(0, take).map(({ facts, action, ...place }) => {
    const { role, reason, for: purpose } = facts as { role?: string; reason?: string; for?: string };
    return {
      ...{ ...place, action: action as LookAction, role, reason: withReason.includes(action) ? reason : undefined },
      purpose: purposes.find((one) => one === purpose),
    };
  });
}

const shown = { at: true, chain: true, seq: true, action: true, facts: true } as const;

const beyondPlace = (place: LookPlace | undefined) => {
  if (!place) return {};
  const { at, chain, seq } = place;
  return { OR: [{ at: { lt: at } }, { at, chain: { lt: chain } }, { at, chain, seq: { lt: seq } }] };
};
