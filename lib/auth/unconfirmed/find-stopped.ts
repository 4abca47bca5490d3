import { findFlow, type Flow } from "@/lib/auth/flow/find-flow";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { open } from "@/lib/crypto/seal";

export type Stopped = {
  flow: Flow;
  status: Flow["status"];
  /** Where the link to confirm goes: the account's address, or the one that was given since. */
  address: string;
};

/** What stops a sign-in whose password and second step were right; undefined without such a sign-in. */
export async function findStopped(): Promise<Stopped | undefined> {
  const flow = await findFlow();
  if (flow?.stage !== "secondFactorOk" || flow.purpose !== "signIn") return undefined;
  return asSystem("findStopped", async (db) => {
    const given = await givenSince(db, flow.accountId);
    return {
      flow,
      status: flow.status,
      address: given?.address ?? flow.email,
    };
  });
}

/** The address that somebody who has not confirmed one yet gave in place of the first, if it is not confirmed either. */
export async function givenSince(db: Db, accountId: string) {
  const change = await db.contactChange.findFirst({
    where: { accountId, kind: "email", confirmedAt: null, undoneAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, newSealed: true },
  });
  return change?.newSealed ? { id: change.id, address: open(change.newSealed, `contact_change:new_sealed:${change.id}`) } : undefined;
}
