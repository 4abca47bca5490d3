import { readText } from "@/lib/forms/read-text";
import { unsubscribe } from "@/lib/notifications/unsubscribe/unsubscribe";
import { paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

const LARGEST = 4 * 1024;
/** Mail programs press for many from one address. */
const limit = { name: "oneClick", points: 600, seconds: 60 };

/**
 * A mail program stops mails for its user by itself (RFC 8058): no session, no cookie and no origin, the signed token says whose and what.
 * Answered here and now, without a redirect.
 */
export const POST = route<{ token: string }>({ for: "machine", limit }, async (request, _actor, { token }) => {
  const asked = /List-Unsubscribe"?(=|\s+)One-Click/.test((await readText(request, LARGEST)) ?? "");
  if (asked) await unsubscribe(token);
  return new Response(null, { status: asked ? 200 : 400, headers: { "cache-control": "no-store" } });
});

/** A person, or a scanner of links: a page with a button, which alone stops something. */
export const GET = route<{ token: string }>({ for: "machine", limit }, async (_request, _actor, { token }) =>
  seeOther(paths.link("unsubscribe", token)),
);
