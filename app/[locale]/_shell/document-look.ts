import { cookies, headers } from "next/headers";
import { readLook } from "@/lib/account/look";

/** Theme, letters, text size and nonce of a page that is made per request; on script-free pages site.js does the first three. */
export async function documentLook() {
  const { theme, letters, size } = readLook((await cookies()).get("look")?.value);
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  return {
    theme: theme === "system" ? undefined : theme,
    letters: letters === "plain" ? undefined : letters,
    size: size === "normal" ? undefined : size,
    nonce,
  } as const;
}
