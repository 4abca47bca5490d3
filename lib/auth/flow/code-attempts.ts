import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";
import { DomainError } from "@/lib/errors";

const MOST = 5;
const RECOVERY_MS = 600_000; // codes_forgotten() in the database says the same

/**
 * Counts one typed code of an account, over all its flows: typing the password again resets nothing. Resolves to the tries left.
 * In its own transaction, before the code is looked at, so that neither a wrong code nor a crash gives the try back.
 */
export async function countCode(accountId: string): Promise<number> {
  const [said] = await statement<{ used: number | null; since: Date }>("code_counted", "SELECT * FROM code_counted($1, $2, $3)", [
    accountId,
    MOST,
    now(),
  ]);
  const { used, since } = said!;
  if (used !== null) return MOST - used;
  throw new DomainError("signIn.tooManyCodes", { at: new Date(since.getTime() + RECOVERY_MS) });
}
