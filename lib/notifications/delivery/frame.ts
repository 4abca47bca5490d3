import { env } from "@/lib/env";
import { wholeWordsIn } from "@/lib/i18n/words";
import { unsubscribeToken, type Wish } from "@/lib/notifications/unsubscribe/token";
import { inLanguage, type Language, paths } from "@/lib/paths";

type Framed = { language: Language; why: string; wish: Wish | undefined; isAlternate: boolean };

/** What stands below every mail: where to go by name, why it comes, and how to stop it. */
export async function frame({ language, why, wish, isAlternate }: Framed): Promise<string> {
  const words = await wholeWordsIn(language, "mail");
  const origin = env().APP_ORIGIN;
  const lines = [
    ...(why === "follower" ? [] : [words("frame.where", { host: new URL(origin).host, place: words(`frame.place.${why}`) })]),
    ...(isAlternate ? [words("frame.alternate")] : []),
    words(`frame.why.${why}`),
    ...(wish ? [`${words("frame.stop")}\n${origin}${inLanguage(language, paths.link("unsubscribe", unsubscribeToken(wish)))}`] : []),
  ];
  return `\n${lines.join("\n\n")}\n`;
}
