import { open } from "@/lib/crypto/seal";
import type { Db } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";

/** Where a delivery goes now, and in which language. Addresses are read when it leaves: whoever changed theirs meanwhile gets it there. */
export type Addressee = { to: string | undefined; language: Language };

export async function addresseeOf(db: Db, { accountId, rung }: { accountId: string | null; rung: string }): Promise<Addressee> {
  const { email, alternateEmail, phoneSealed, locale, status } = await db.account.findUniqueOrThrow({
    where: { id: accountId! },
    select: { email: true, alternateEmail: true, phoneSealed: true, locale: true, status: true },
  });
  const language = locale as Language;
  if (status === "inactive") return { to: undefined, language }; // closed: nobody is there
  if (rung === "phone") return { to: phoneSealed ? open(phoneSealed, `account:phone_sealed:${accountId}`) : undefined, language };
  return { to: (rung === "alternate" ? alternateEmail : email) ?? undefined, language };
}
