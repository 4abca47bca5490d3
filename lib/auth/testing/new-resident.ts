import { randomUUID } from "node:crypto";
import type { Resident } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/credentials/password";
import { asSystem } from "@/lib/db/as-actor";

export const PASSWORD = "a long enough pass phrase for tests";
let hash: Promise<string> | undefined;

/** A resident of the test's own, with their own citizen and mandate, as an actor. */
export async function newResident(): Promise<Resident> {
  const name = `r${randomUUID().slice(0, 8)}`;
  const passwordHash = await (hash ??= hashPassword(PASSWORD));
  return asSystem("test", async (db) => {
    const { id: partyId } = await db.party.create({ data: { kind: "citizen", displayName: name } });
    await db.citizen.create({ data: { partyId, legalName: name } });
    const email = `${name}@post.example`;
    const { id: accountId } = await db.account.create({
      data: { username: name, email, displayName: name, kind: "resident", passwordHash },
    });
    const acts = ["see" as const, "draft" as const, "send" as const, "pay" as const];
    const mandate = await db.mandate.create({ data: { accountId, partyId, kind: "self", areas: ["*"], acts } });
    return {
      kind: "resident",
      accountId,
      name,
      email,
      partyId,
      mandate: { id: mandate.id, kind: "self", partyName: name, areas: ["*"], acts },
    };
  });
}
