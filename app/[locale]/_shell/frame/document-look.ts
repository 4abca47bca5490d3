import { cookies, headers } from "next/headers";
import { readLook } from "@/lib/account/look";

/** Look and nonce of a page that is made per request; on script-free pages site.js sets the look. */
export async function documentLook() {
  const { theme, letters, size, motion } = readLook((await cookies()).get("look")?.value);
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  return {
    theme: theme === "system" ? undefined : theme,
    letters: letters === "plain" ? undefined : letters,
    size: size === "normal" ? undefined : size,
    motion: motion === "usual" ? undefined : motion,
    nonce,
  } as const;
}
