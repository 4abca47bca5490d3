import { createCipheriv, createHmac, randomBytes, randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { derivedKey } from "./derived-key";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

const keyOf = (purpose: string) => Buffer.from(derivedKey(purpose), "base64url");

/** As lib/crypto/seal seals it. */
export function sealed(plain: string, context: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf("seal"), iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", "1", ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

const newNumber = () => `+1555${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

/** A confirmed phone, of whose number the portal shows the last two digits. */
export async function givePhone(owner: Owner, { accountId }: Resident, phone = newNumber()) {
  const kept = [accountId, sealed(phone, `account:phone_sealed:${accountId}`), phone.slice(-2)];
  await owner.rows("UPDATE account SET phone_sealed = $2, phone_hint = $3 WHERE id = $1", kept);
  return phone;
}

/** An authenticator app in use: its id, and the code it shows now. */
export async function giveApp(owner: Owner, { accountId }: Pick<Resident, "accountId">, name = "Old phone") {
  const [id, secret] = [randomUUID(), new Secret()];
  const kept = [id, accountId, name, sealed(secret.base32, `authenticator_app:secret_sealed:${id}`)];
  await owner.rows("INSERT INTO authenticator_app (id, account_id, name, secret_sealed) VALUES ($1, $2, $3, $4)", kept);
  return { id, shown: () => new TOTP({ secret }).generate() };
}

/** One recovery code, as it was printed. */
export async function giveRecoveryCode(owner: Owner, { accountId }: Resident) {
  const hash = createHmac("sha256", keyOf("recovery code"))
    .update(`${accountId}\0` + "4K792DX3MA")
    .digest("base64url");
  await owner.rows("INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)", [accountId, hash]);
  return "4K792-DX3MA";
}

/** The code in the newest text message to a number: without a gateway they wait in the developer outbox. */
export async function textedCode(owner: Owner, phone: string): Promise<string | undefined> {
  const [text] = await owner.rows<{ text: string }>(
    "SELECT text FROM outbox_message WHERE channel = 'sms' AND recipient = $1 ORDER BY created_at DESC LIMIT 1",
    [phone],
  );
  return text && /\b\d{6}\b/.exec(text.text)?.[0];
}

/** A change of e-mail address that waits for its code. */
export const openEmailChange = (owner: Owner, { accountId, email }: Resident, wanted: string) =>
  openChange(owner, { accountId, kind: "email", old: email, wanted });

/** The same for a first phone. */
export const openPhoneChange = (owner: Owner, { accountId }: Resident) =>
  openChange(owner, { accountId, kind: "phone", old: null, wanted: newNumber() });

type Change = { accountId: string; kind: "email" | "phone"; old: string | null; wanted: string };

async function openChange(owner: Owner, { accountId, kind, old, wanted }: Change, code = "123456") {
  const id = randomUUID();
  const codeHash = createHmac("sha256", keyOf("contact code")).update(`${id}\0${code}`).digest("base64url");
  const sides = [old && sealed(old, `contact_change:old_sealed:${id}`), sealed(wanted, `contact_change:new_sealed:${id}`)];
  await owner.rows(
    `INSERT INTO contact_change (id, account_id, kind, old_sealed, new_sealed, code_hash, code_expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + interval '10 minutes')`,
    [id, accountId, kind, ...sides, codeHash],
  );
}

/** The cookie of a browser that shows new recovery codes. */
export const shownCodes = ({ accountId }: Resident) => ({
  name: "codes",
  value: sealed(JSON.stringify({ accountId, codes: ["4K792-DX3MA", "7QX31-M4TKB"] }), "cookie:codes:shown"),
});

/** The cookie of a browser in which a guardian has typed the code for a consent. */
export const provedConsent = (consentId: string) => ({
  name: "consent",
  value: sealed(`${consentId}.${Date.now() + 30 * 60_000}`, "cookie:consent"),
});
