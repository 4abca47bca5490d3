import { env } from "@/lib/env";
import { date } from "@/lib/format";
import { categoryName } from "@/lib/issues/category-name";
import { followToken } from "@/lib/issues/follow-token";
import type { AccountMail } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

type Told = { followId: string; facts: unknown };
type Facts = { ref: string; category: string; reporter?: "yes"; due?: string };

/** The mail with a follower's link as words need it: what was reported, by when the city deals with it, and the link. */
export function followMail({ followId, facts }: Told, language: Language): Omit<AccountMail, "to"> {
  const { ref, category, reporter, due } = facts as Facts;
  return {
    language,
    template: reporter ? "issueReported" : "issueFollow",
    facts: {
      ref,
      what: categoryName(category, language),
      due: due ? date(language, new Date(due), "day", "UTC") : "none",
      link: `${env().APP_ORIGIN}${inLanguage(language, paths.link("issue", followToken(followId)))}`,
    },
  };
}
