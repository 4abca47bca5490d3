import type { Resident, Staff } from "@/lib/auth/actor";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Gives a passkey of one's own another name; only its owner ever reads it. */
export async function renamePasskey(actor: Resident | Staff, id: string, name: string) {
  await asSystem("renamePasskey", async (db) => {
    const { count } = await db.passkey.updateMany({ where: { id, accountId: actor.accountId }, data: { name } });
    if (!count) throw new NotFoundError("no such passkey");
    record(db, actor, "passkey.renamed", { id });
  });
}
