import { randomUUID } from "node:crypto";
import type { Resident, Staff } from "@/lib/auth/actor";
import { findContact, sealSide, valueOf } from "@/lib/auth/contact/kinds";
import type { ContactChange } from "@/lib/auth/contact/schema";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { keyedHash, newCode, tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { mailSecretly } from "@/lib/mail/account-mail";
import { canText } from "@/lib/sms/can-text";
import { textSecretly } from "@/lib/sms/text-secretly";
import type { Language } from "@/lib/paths";

const MINUTES = 10;

/** To one address or number, whoever asks: nobody fills another person's inbox. */
const sends = { name: "contact-sends", points: 3, seconds: 15 * 60 };

export const contactCodeHash = (changeId: string, code: string) => keyedHash("contact code", changeId, code);

/** Sends a code to where the person says they can be reached; only typing it there makes it count. */
export async function askContactChange(actor: Resident | Staff, { kind, value }: ContactChange) {
  if (kind === "phone" && actor.kind === "staff") throw new NotFoundError("staff get no codes by text message");
  if (kind === "phone" && !canText()) throw new NotFoundError("the city sends no text messages");
  await consume(sends, tokenHash(`${kind} ${value}`));
  const { accountId } = actor;
  const [id, code] = [randomUUID(), newCode()];
  await asSystem("askContactChange", async (db) => {
    const account = await findContact(db, accountId);
    if (value === valueOf(account, kind)) throw new DomainError(`contactDetails.same.${kind}`);
    if (value === account.email || value === account.alternateEmail) throw new DomainError("contactDetails.alreadyYours");
    // Another account's address gets a mail that says so, and no code fits: whoever asked sees the same page.
    const isTaken = kind === "email" && (await isUsed(db, value));
    await db.contactChange.create({
      data: {
        id,
        accountId,
        kind,
        oldSealed: sealSide(id, "old", valueOf(account, kind)),
        newSealed: sealSide(id, "new", value),
        codeHash: isTaken ? null : contactCodeHash(id, code),
        codeExpiresAt: new Date(now().getTime() + MINUTES * 60_000),
      },
    });
    const message = { to: value, language: account.locale as Language, facts: { code } };
    if (kind === "phone") await textSecretly(db, { ...message, template: "securityCode" });
    else await mailSecretly(db, { ...message, template: isTaken ? "addressTaken" : "contactCode" });
    record(db, actor, "contact.asked", { id }, { kind });
  });
}

const isUsed = async (db: Db, email: string) => (await db.account.count({ where: { email } })) > 0;
