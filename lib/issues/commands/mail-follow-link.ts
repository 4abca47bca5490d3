import { findCategory } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { followToken } from "@/lib/issues/follow-token";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

type Follower = { id: string; email: string; locale: Language; isReporter: boolean };

/** Mails a follower the link that only they have: opening it and pressing once says that they want updates. */
export const mailFollowLink = (db: Db, { id, email, locale, isReporter }: Follower, { ref, category }: { ref: string; category: string }) =>
  mailSecretly(db, {
    to: email,
    language: locale,
    template: isReporter ? "issueReported" : "issueFollow",
    facts: {
      ref,
      what: textIn(findCategory(category)!.title, locale),
      link: `${env().APP_ORIGIN}${inLanguage(locale, paths.link("issue", followToken(id)))}`,
    },
  });
