import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { giveFeedback } from "@/lib/feedback/commands";
import { pageBefore } from "@/lib/feedback/page-name";
import { quickFeedback } from "@/lib/feedback/schema";
import { shapeOf } from "@/lib/forms/form-data";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

const limit = { name: "quickFeedback", points: 30, seconds: 3_600 };
/** Two words; a longer body was not made by our buttons. */
const LARGEST = 1_000;

/** Yes or No from the foot of any page, also of those without scripts: which one, the browser says. */
export const POST = route<{ locale: string }>({ for: "anyone", limit }, async (request, actor, { locale }) => {
  const length = Number(request.headers.get("content-length"));
  if (!isLanguage(locale) || !(length > 0 && length <= LARGEST)) throw new NotFoundError("no such form");
  const form = await request.formData().catch(() => new FormData());
  const given = quickFeedback.safeParse(shapeOf(quickFeedback, form));
  if (!given.success) return seeOther(inLanguage(locale, paths.feedback));
  const page = pageBefore(request.headers.get("referer"), env().APP_ORIGIN);
  const answer = await giveFeedback(actor, { ...given.data, text: "", page }, locale);
  return seeOther(inLanguage(locale, paths.feedbackGiven(answer, page)));
});
