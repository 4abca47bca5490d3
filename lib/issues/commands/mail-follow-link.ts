import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { date } from "@/lib/format";
import { categoryName } from "@/lib/issues/category-name";
import { followToken } from "@/lib/issues/follow-token";
import { type AccountMail, mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

type Follower = { id: string; email: string; locale: Language; isReporter: boolean };

/** `promisedOn`: while it is open. */
type Followed = { ref: string; category: string; promisedOn: Date | null };

/** Mails a follower the link that only they have: opening it and pressing once says that they want updates. */
export const mailFollowLink = (db: Db, follower: Follower, followed: Followed) => mailSecretly(db, followMail(follower, followed));

/** The same as words need it: what was reported, by when the city deals with it, and the link. */
export const followMail = ({ id, email, locale, isReporter }: Follower, { ref, category, promisedOn }: Followed): AccountMail => ({
  to: email,
  language: locale,
  template: isReporter ? "issueReported" : "issueFollow",
  facts: {
    ref,
    what: categoryName(category, locale),
    due: promisedOn ? date(locale, promisedOn, "day", "UTC") : "none",
    link: `${env().APP_ORIGIN}${inLanguage(locale, paths.link("issue", followToken(id)))}`,
  },
});
