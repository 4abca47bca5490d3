import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const MOST = 5;
const RECOVERY_SECONDS = 600;

/**
 * Counts one typed code of an account, over all its flows: typing the password again resets nothing. Resolves to the tries left.
 * In its own transaction, before the code is looked at, so that neither a wrong code nor a crash gives the try back.
 */
export async function countCode(accountId: string): Promise<number> {
  const at = now();
  const [row] = await asSystem(
    "countCode",
    (db) => db.$queryRaw<{ used: number; updated_at: Date }[]>`
      INSERT INTO code_attempt AS a (account_id, used, updated_at) VALUES (${accountId}::uuid, 1, ${at})
      ON CONFLICT (account_id) DO UPDATE SET
        used = least(${MOST + 1}, greatest(0, a.used - floor(extract(epoch FROM ${at}::timestamptz - a.updated_at) / ${RECOVERY_SECONDS})::int) + 1),
        updated_at = CASE WHEN a.used <= floor(extract(epoch FROM ${at}::timestamptz - a.updated_at) / ${RECOVERY_SECONDS}) THEN ${at}
          ELSE a.updated_at + floor(extract(epoch FROM ${at}::timestamptz - a.updated_at) / ${RECOVERY_SECONDS}) * make_interval(secs => ${RECOVERY_SECONDS}) END
      RETURNING used, updated_at`,
  );
  const { used, updated_at } = row!;
  if (used > MOST) throw new DomainError("signIn.tooManyCodes", { at: new Date(updated_at.getTime() + RECOVERY_SECONDS * 2000) });
  return MOST - used;
}
