import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** Over https every cookie of ours is `__Host-`: no subdomain can set it. On http://localhost browsers accept neither prefix nor Secure. */
const secure = () => env().APP_ORIGIN.startsWith("https:");
export const cookieName = (name: string) => (secure() ? `__Host-${name}` : name);

export const cookieOptions = () => ({ httpOnly: true, secure: secure(), sameSite: "lax" as const, path: "/" });

export async function readCookie(name: string) {
  return (await cookies()).get(cookieName(name))?.value;
}

/** Only in actions and route handlers: a page cannot set cookies. */
export async function writeCookie(name: string, value: string, seconds?: number) {
  (await cookies()).set(cookieName(name), value, { ...cookieOptions(), maxAge: seconds });
}

export async function dropCookie(name: string) {
  (await cookies()).set(cookieName(name), "", { ...cookieOptions(), maxAge: 0 });
}
