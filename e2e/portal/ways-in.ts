import { createCipheriv, createHmac, randomBytes, randomUUID } from "node:crypto";
import { Secret } from "otpauth";
import { derivedKey } from "./derived-key";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

/** As lib/crypto/seal does it. */
function sealed(plain: string, context: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(derivedKey("seal"), "base64url"), iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", "1", ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/** An authenticator app in use; resolves to its id. */
export async function giveApp(owner: Owner, { accountId }: Pick<Resident, "accountId">, name = "Old phone"): Promise<string> {
  const id = randomUUID();
  await owner.rows("INSERT INTO authenticator_app (id, account_id, name, secret_sealed) VALUES ($1, $2, $3, $4)", [
    id,
    accountId,
    name,
    sealed(new Secret().base32, `authenticator_app:secret_sealed:${id}`),
  ]);
  return id;
}

/** A confirmed phone. */
export const givePhone = (owner: Owner, { accountId }: Resident, phone: string) =>
  owner.rows("UPDATE account SET phone_sealed = $2, phone_hint = $3 WHERE id = $1", [
    accountId,
    sealed(phone, `account:phone_sealed:${accountId}`),
    phone.slice(-2),
  ]);

/** A change of e-mail address that waits for this code. */
export async function openEmailChange(owner: Owner, { accountId, email }: Resident, wanted: string, code = "123456") {
  const id = randomUUID();
  const codeHash = createHmac("sha256", Buffer.from(derivedKey("contact code"), "base64url"))
    .update(`${id}\0${code}`)
    .digest("base64url");
  await owner.rows(
    `INSERT INTO contact_change (id, account_id, kind, old_sealed, new_sealed, code_hash, code_expires_at)
     VALUES ($1, $2, 'email', $3, $4, $5, now() + interval '10 minutes')`,
    [id, accountId, sealed(email, `contact_change:old_sealed:${id}`), sealed(wanted, `contact_change:new_sealed:${id}`), codeHash],
  );
}

/** The cookie of a browser that shows new recovery codes. */
export const shownCodes = ({ accountId }: Resident) => ({
  name: "codes",
  value: sealed(JSON.stringify({ accountId, codes: ["4K792-DX3MA", "7QX31-M4TKB"] }), "cookie:codes:shown"),
});
