import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/front-door/content-policy";
import { isScriptFree, splitLanguage } from "@/lib/paths";

/** Languages and headers. It authorises nothing: pages and actions do that themselves. */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const { language, bare } = splitLanguage(pathname);
  if (pathname === "/en" || pathname.startsWith("/en/")) return moved(request, bare + search);

  const headers = new Headers(request.headers);
  headers.set("x-path", pathname + search);
  headers.set("x-next-intl-locale", language);
  const nonce = isScriptFree(pathname) ? undefined : Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentPolicy(nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts from here

  const response = ours(bare)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(`/${language}${bare === "/" ? "" : bare}${search}`, request.url), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (request.nextUrl.searchParams.has("signed-out")) response.headers.set("clear-site-data", '"cache"');
  return response;
}

/** Pages without a language: the developer outbox and the sandbox gateway. */
const ours = (path: string) => path === "/dev" || path.startsWith("/dev/") || path.startsWith("/sandbox-gateway/");

/** Always to this site: what begins with two slashes would be another host. */
const moved = (request: NextRequest, path: string) => NextResponse.redirect(new URL(path.replace(/^\/+/, "/"), request.url), 308);

export const config = {
  // Next clones a body that passes here and keeps 10 MB of it: files, interfaces and assets stay outside and set their own headers.
  matcher: ["/((?!api/|files/|open311/|feeds/|_next/|sandbox-gateway/api/|.*\\..*).*)"],
};
