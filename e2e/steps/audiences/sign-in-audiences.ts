import type { Audience } from "../audiences";
import { anyone, stepOfAWay } from "./ways";

/** Signing in, creating an account, and ways back into one. */
export const signInAudiences: Record<string, Audience> = {
  "/cancel-recovery": anyone,
  "/confirm": stepOfAWay, // leads on when the session is fresh, as here
  "/confirm-email": anyone,
  "/create-account": { for: "visitors" },
  "/create-account/check-email": stepOfAWay,
  "/create-account/confirm": anyone, // says what became of the link
  "/create-account/done": stepOfAWay,
  "/create-account/name": stepOfAWay,
  "/create-account/passkey": stepOfAWay,
  "/create-account/password": stepOfAWay,
  "/create-account/phone": stepOfAWay,
  "/create-account/phone-code": stepOfAWay,
  "/create-account/recovery-codes": stepOfAWay,
  "/create-account/username": stepOfAWay,
  "/forgot-password": anyone,
  "/forgot-password/sent": anyone,
  "/forgot-username": anyone,
  "/forgot-username/sent": anyone,
  "/lost-access": anyone,
  "/lost-access/[ref]": { for: "itsBrowser" },
  "/not-me": anyone, // the mailed link is the proof; without it the page says so
  "/reset-password": anyone,
  "/reset-password/done": anyone,
  "/reset-password/new": stepOfAWay,
  "/sign-in": { for: "visitors" },
  "/sign-in/another-way": stepOfAWay,
  "/sign-in/before-you-continue": stepOfAWay,
  "/sign-in/stopped": stepOfAWay,
  "/sign-in/verify": stepOfAWay,
  "/undo-change": anyone,
};
