import NextAuth from "next-auth";
import { knownBrowser } from "@/lib/auth/browser/browser";
import { thisVisit } from "@/lib/auth/browser/visit";
import Credentials from "next-auth/providers/credentials";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { cookieName, cookieOptions } from "@/lib/auth/browser/cookies";
import { keyFor } from "@/lib/crypto/keys";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
    secret?: string;
  }
  interface User {
    secret?: string;
  }
}

/** Longer than any session (the row ends after 12 hours), so that a late submit still says whose it was. */
export const COOKIE_SECONDS = 24 * 3600;

/** Both providers only consume a sign-in that our own flow has finished: next-auth owns the cookie and the encrypted token, we decide. */
const finishedFlow = (id: "credentials" | "webauthn") =>
  Credentials({
    id,
    credentials: { flow: {}, device: {}, remember: {} },
    authorize: async ({ flow, device, remember }) =>
      consumeFlow({
        token: String(flow),
        device: device === "private" || device === "shared" ? device : "known",
        remember: remember === "yes",
        browserHash: (await knownBrowser()) ?? "",
        visit: await thisVisit(),
      }),
  });

// A function, so that the keys are derived when a request comes and not when the code is loaded.
export const { auth, signIn, signOut } = NextAuth(() => ({
  providers: [finishedFlow("credentials"), finishedFlow("webauthn")],
  secret: keyFor("session token").toString("base64url"),
  trustHost: true,
  basePath: "/api/auth",
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  cookies: {
    sessionToken: { name: cookieName("session"), options: cookieOptions() },
    callbackUrl: { name: cookieName("callback-url"), options: cookieOptions() },
  },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  callbacks: {
    /** The token holds which row to load and the secret that proves it; whether the row still counts is asked on every request. */
    jwt: ({ token, user }) => (user ? { sid: user.id, key: user.secret } : { sid: token.sid, key: token.key }),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sid as string, secret: token.key as string }),
  },
}));
