import { encode } from "next-auth/jwt";
import { cookieName, writeCookie } from "@/lib/auth/browser/cookies";
import { COOKIE_SECONDS } from "@/lib/auth/next-auth";
import { keyFor } from "@/lib/crypto/keys";

/** Gives this browser a session's new secret, in the token as next-auth makes it. */
export async function writeSessionCookie(id: string, secret: string) {
  const token = await encode({
    token: { sid: id, key: secret },
    secret: keyFor("session token").toString("base64url"),
    salt: cookieName("session"),
    maxAge: COOKIE_SECONDS,
  });
  await writeCookie("session", token, COOKIE_SECONDS);
}
