import { cookies, headers } from "next/headers";

/** Theme, letters and nonce of a page that is made per request; on script-free pages site.js does the first two. */
export async function documentLook() {
  const [theme, letters] = ((await cookies()).get("look")?.value ?? "").split(".");
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  return {
    theme: theme === "dark" || theme === "light" ? theme : undefined,
    letters: letters === "easy" ? letters : undefined,
    nonce,
  } as const;
}
