import { cookies } from "next/headers";
import { env } from "@/lib/env";

const YEAR = 365 * 86_400;

/**
 * Gives this browser the look that an account has chosen; none chosen leaves the browser's own. Only in actions and handlers.
 * The one cookie that scripts may read: public/site.js sets the look before anything is painted.
 */
export async function lookCookie(look: string) {
  if (!look) return;
  const secure = env().APP_ORIGIN.startsWith("https:");
  (await cookies()).set("look", look, { path: "/", sameSite: "lax", secure, httpOnly: false, maxAge: YEAR });
}
