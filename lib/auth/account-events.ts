import { randomUUID } from "node:crypto";
import type { Visit } from "@/lib/auth/browser/visit";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Everything that the owner of an account can read in their activity; messages/<language>/activity.json has the words. */
export type AccountEvent =
  | "accountCreated"
  | "signedIn"
  | "wrongCode"
  | "signedOut"
  | "sessionEnded"
  | "otherSessionsEnded"
  | "deviceRemembered"
  | "passwordChanged"
  | "passwordReset"
  | "resetAsked"
  | "usernameSent"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "passkeyRefused"
  | "appAdded"
  | "appRemoved"
  | "recoveryCodesMade"
  | "recoveryCodeUsed"
  | "emailChanged"
  | "alternateEmailChanged"
  | "phoneChanged"
  | "contactUndone"
  | "recoveryAsked"
  | "recoveryApproved"
  | "recoveryCancelled"
  | "recoveryExpired"
  | "recoveryUsed"
  | "accountLocked"
  | "accountUnlocked"
  | "roleChanged"
  | "notMe"
  | "suspicionReported"
  | "exportAsked"
  | "exportTaken"
  | "closureAsked"
  | "closureCancelled";

/** Writes into an account's activity, for its owner to read. Resolves to the event's id. */
export async function noteEvent(
  db: Db,
  accountId: string,
  event: AccountEvent,
  { device, place }: Visit,
  facts: Record<string, string | number> = {},
): Promise<string> {
  const id = randomUUID();
  await db.loginEvent.create({ data: { id, at: now(), accountId, event, facts, deviceLabel: device, place } });
  return id;
}
