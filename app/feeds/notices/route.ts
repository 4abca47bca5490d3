import { city } from "@/lib/city/city";
import { env } from "@/lib/env";
import { atom } from "@/lib/feeds/atom";
import { wordsIn } from "@/lib/i18n/words";
import { listNewest } from "@/lib/notices/queries/public-notices";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route } from "@/lib/route";

const MOST = 50;
const limit = { name: "feeds", points: 300, seconds: 600 };

/** The newest notices for feed readers, in the language that is asked for. */
export const GET = route({ for: "machine", limit }, async (request) => {
  const asked = new URL(request.url).searchParams.get("language") ?? undefined;
  const language = isLanguage(asked) ? asked : "en";
  const words = await wordsIn(language, "notices");
  const { APP_ORIGIN } = env();
  const to = (path: string) => APP_ORIGIN + inLanguage(language, path);
  const notices = await listNewest(MOST);
  const newest = Math.max(0, ...notices.map(({ updatedAt }) => updatedAt.getTime()));
  const feed = atom({
    id: APP_ORIGIN + paths.noticesFeed(language),
    title: words("feed", { city: city().name[language] }),
    author: city().officialName[language],
    language,
    self: APP_ORIGIN + paths.noticesFeed(language),
    page: to(paths.notices),
    updated: new Date(newest),
    entries: notices.map(({ id, slug, title, text, topic, updatedAt, publishedAt }) => ({
      id: `urn:uuid:${id}`,
      title: title[language],
      page: to(paths.notice(slug)),
      ...{ updated: updatedAt, published: publishedAt },
      summary: text[language],
      category: { term: topic, label: words(`topic.${topic}`) },
    })),
  });
  return new Response(feed, {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "public, max-age=300" },
  });
});
