import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { takeChallenge, type Asked, type Kept } from "@/lib/auth/passkeys/challenge";
import { checkAssertion } from "@/lib/auth/passkeys/check-assertion";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { DomainError } from "@/lib/errors";

type Use = { counter: bigint; isSynced: boolean };

/** The passkey that gave this answer, and whose it is, or undefined for a passkey that is not kept here any more. Throws for every other refusal. */
export async function usePasskey(answer: Assertion, asked: Asked, visit: Visit): Promise<{ id: string; accountId: string } | undefined> {
  const { id: credentialId } = answer;
  const { challenge, passkey } = await takeChallenge(answer.response.clientDataJSON, asked, credentialId);
  if (!passkey || (asked.accountId && asked.accountId !== passkey.account_id)) return undefined;
  const { account_id: accountId, public_key: publicKey } = passkey;
  const use = await checkAssertion({ accountId, credentialId, publicKey }, answer, challenge);
  if (!use) throw new DomainError("passkey.wrong");
  const outcome = await countUse(passkey, use);
  if (outcome === "copied") await tellOfCopy(passkey, visit);
  return outcome === "counted" ? { id: passkey.id, accountId } : undefined;
}

/** A signature counter only rises (WebAuthn, 7.2): where it does not, someone may hold a copy. */
async function countUse({ id }: Kept, { counter, isSynced }: Use) {
  const values = [id, counter, isSynced, now()];
  const [said] = await statement<{ outcome: "counted" | "copied" | "gone" }>(
    "passkey_used",
    "SELECT passkey_used($1, $2, $3, $4) AS outcome",
    values,
  );
  return said!.outcome;
}

async function tellOfCopy({ id, account_id: accountId, name: passkey }: Kept, visit: Visit): Promise<never> {
  await asSystem("usePasskey", async (db) => {
    const event = await noteEvent(db, accountId, "passkeyRefused", visit, { passkey, id });
    await tellOwner(db, accountId, "passkeyRefused", { passkey }, { notMe: event });
  });
  throw new DomainError("passkey.copied");
}
