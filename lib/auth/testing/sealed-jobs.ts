import { open } from "@/lib/crypto/seal";
import { pool } from "@/lib/db/pool";
import type { AccountMail } from "@/lib/mail/account-mail";

type Sealed = { id: string; sealed: string };

const waiting = async (queue: string) =>
  (await pool().query<{ data: Sealed }>("SELECT data FROM pgboss.job WHERE name = $1 ORDER BY created_on", [queue])).rows;

/** The job that was sealed last, as the worker gets it. */
export const lastSealed = async (queue: "wayBack" | "trackWish") => (await waiting(queue)).at(-1)!.data;

/** The mails about an account that wait for an address, opened. */
export async function mailsTo(address: string): Promise<AccountMail[]> {
  const jobs = await waiting("secretMail");
  return jobs
    .map(({ data: { id, sealed } }) => JSON.parse(open(sealed, `secretMail:${id}`)) as AccountMail)
    .filter(({ to }) => to === address);
}
