import { randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { derivedKey, hashOf } from "./derived-key";
import type { Owner } from "./owner";

export type OpenedSession = { id: string; browser: string; cookies: { name: string; value: string }[] };

const newToken = () => randomBytes(32).toString("base64url");

/** A known device and a session on it, as signing in would leave them, and the cookies that prove both. */
export async function openSession(owner: Owner, accountId: string): Promise<OpenedSession> {
  const browser = newToken();
  const secret = newToken();
  const [device] = await owner.rows<{ id: string }>(
    `INSERT INTO device (account_id, browser_hash, label, is_private, terms_seen) VALUES ($1, $2, 'Test browser', true, 1) RETURNING id`,
    [accountId, hashOf(browser)],
  );
  const [session] = await owner.rows<{ id: string }>(
    `INSERT INTO auth_session (account_id, secret_hash, methods, is_private, device_id, device_label, mandate_id,
       authenticated_at, last_seen_at, idle_expires_at, absolute_expires_at)
     SELECT id, $2, '{password,email}', true, $3, 'Test browser', last_mandate_id, now(), now(), now() + interval '60 minutes', now() + interval '12 hours'
     FROM account WHERE id = $1 RETURNING id`,
    [accountId, hashOf(secret), device!.id],
  );
  const token = await encode({
    token: { sid: session!.id, key: secret },
    secret: derivedKey("session token"),
    salt: "session",
    maxAge: 12 * 3600,
  });
  return {
    id: session!.id,
    browser,
    cookies: [
      { name: "session", value: token },
      { name: "browser", value: browser },
    ],
  };
}

/** What staff, or the end of a session, would do to it. */
export const revokeSession = (owner: Owner, id: string) =>
  owner.rows("UPDATE auth_session SET revoked_at = now(), revoked_reason = 'test' WHERE id = $1", [id]);

/** A sign-in under way, as the first or the second step would leave it, and the cookies that prove it. */
export async function openFlow(owner: Owner, accountId: string, stage: "passwordOk" | "secondFactorOk", purpose = "signIn") {
  const [flow, browser] = [newToken(), newToken()];
  await owner.rows(
    `INSERT INTO login_flow (token_hash, browser_hash, account_id, method, stage, methods, next, purpose, expires_at)
     VALUES ($1, $2, $3, 'email', $4, '{password}', '/dashboard', $5, now() + interval '10 minutes')`,
    [hashOf(flow), hashOf(browser), accountId, stage, purpose],
  );
  return [
    { name: "flow", value: flow },
    { name: "browser", value: browser },
  ];
}

/** Too long ago for a change that matters. */
export const ageSession = (owner: Owner, id: string) =>
  owner.rows("UPDATE auth_session SET authenticated_at = now() - interval '21 minutes' WHERE id = $1", [id]);
