import type { Db } from "@/lib/db/as-actor";
import { sendToFollower } from "@/lib/notifications/followers/commands";
import type { Language } from "@/lib/paths";

type Follower = { id: string; email: string; locale: Language; isReporter: boolean };

/** `promisedOn`: while it is open. */
type Followed = { ref: string; category: string; promisedOn: Date | null };

/**
 * Mails a follower the link that only they have: opening it and pressing once says that they want updates. The link is made as the mail
 * leaves, and kept nowhere. As the system.
 */
export const mailFollowLink = (db: Db, { id, email, locale, isReporter }: Follower, { ref, category, promisedOn }: Followed) =>
  sendToFollower(
    db,
    "followLink",
    { followId: id, email, language: locale },
    { ref, category, ...(isReporter && { reporter: "yes" }), ...(promisedOn && { due: promisedOn.toISOString() }) },
  );
