import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { takeChallenge, type Asked } from "@/lib/auth/passkeys/challenge";
import { checkCreation, type MadePasskey } from "@/lib/auth/passkeys/check-creation";
import { nameFor } from "@/lib/auth/passkeys/passkey-names";
import { MOST_PASSKEYS } from "@/lib/auth/passkeys/queries";
import type { Creation } from "@/lib/auth/passkeys/schema";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** The passkey in an answer to `askToCreate`; its challenge is used up by it. */
export async function readNewPasskey(answer: Creation, asked: Asked): Promise<MadePasskey> {
  const { challenge } = await takeChallenge(answer.response.clientDataJSON, asked);
  const made = await checkCreation(answer, challenge);
  if (!made) throw new DomainError("passkey.wrong");
  return made;
}

/** Makes a passkey one of an account's ways in, and writes so into its activity. Its caller tells the owner. */
export async function keepPasskey(db: Db, accountId: string, { aaguid, ...made }: MadePasskey, visit: Visit) {
  const others = await db.passkey.findMany({ where: { accountId }, select: { name: true } });
  if (others.length >= MOST_PASSKEYS) throw new DomainError("passkey.tooMany", { most: MOST_PASSKEYS });
  const name = nameFor(
    aaguid,
    visit.device,
    others.map(({ name }) => name),
  );
  // A credential id that is known is refused without an error of the database: it may be another account's.
  const [kept] = await db.passkey.createManyAndReturn({ data: [{ accountId, name, ...made }], skipDuplicates: true, select: { id: true } });
  if (!kept) throw new DomainError("passkey.already");
  const event = await noteEvent(db, accountId, "passkeyAdded", visit, { passkey: name, id: kept.id });
  return { id: kept.id, name, event };
}
