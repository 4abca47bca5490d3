import { feedOf } from "@/lib/calendar/feed-of";
import { openFeed } from "@/lib/calendar/queries/open-feed";
import { route } from "@/lib/route";

/** Programs of many people may ask from one address; whoever guesses has 2^256 to choose from. */
const limit = { name: "calendar-feed", points: 300, seconds: 600 };

/** The days of one party for a calendar program, which has no session: the address is the key. */
export const GET = route<{ token: string }>({ for: "machine", limit }, async (_request, _visitor, { token }) => {
  const { actor, language } = await openFeed(token);
  return new Response(await feedOf(actor, language), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="city-calendar.ics"',
      "cache-control": "private, max-age=900",
      "x-robots-tag": "noindex",
    },
  });
});
