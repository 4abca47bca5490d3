import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const MOST = 5;
const RECOVERY_MS = 600_000; // codes_forgotten() in the database says the same

/**
 * Counts one typed code of an account, over all its flows: typing the password again resets nothing. Resolves to the tries left.
 * In its own transaction, before the code is looked at, so that neither a wrong code nor a crash gives the try back.
 */
export async function countCode(accountId: string): Promise<number> {
  const at = now();
  const [row] = await asSystem(
    "countCode",
    (db) => db.$queryRaw<{ used: number }[]>`
      INSERT INTO code_attempt AS a (account_id, used, updated_at) VALUES (${accountId}::uuid, 1, ${at})
      ON CONFLICT (account_id) DO UPDATE SET
        used = greatest(0, a.used - codes_forgotten(a.updated_at, ${at})) + 1,
        updated_at = CASE WHEN a.used <= codes_forgotten(a.updated_at, ${at}) THEN ${at}
          ELSE a.updated_at + codes_forgotten(a.updated_at, ${at}) * interval '10 minutes' END
      WHERE a.used - codes_forgotten(a.updated_at, ${at}) < ${MOST} RETURNING used`,
  );
  if (row) return MOST - row.used;
  // Refused, and not counted: whoever keeps trying does not keep the owner out.
  const { updatedAt } = await asSystem("countCode", (db) => db.codeAttempt.findUniqueOrThrow({ where: { accountId } }));
  throw new DomainError("signIn.tooManyCodes", { at: new Date(updatedAt.getTime() + RECOVERY_MS) });
}
