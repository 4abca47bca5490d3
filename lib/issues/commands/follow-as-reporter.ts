import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { mailFollowLink } from "@/lib/issues/commands/mail-follow-link";
import { sealFollower } from "@/lib/issues/follow-email";
import { followToken, followTokenHash } from "@/lib/issues/follow-token";
import type { IssueContact } from "@/lib/issues/sealed-contact";
import { notify } from "@/lib/notifications/notify";
import type { Language } from "@/lib/paths";

type Reported = { reportId: string; ref: string; category: string; promisedOn: Date };

/**
 * Whoever reports follows: by account, else by a link of their own, with which they may also say that it is not fixed. An address is told
 * of nothing before its owner has opened the link. Resolves to the link's token where there is no account.
 */
export async function followAsReporter(
  db: Db,
  actor: Actor,
  reported: Reported,
  { contact, locale }: { contact?: IssueContact; locale: Language },
): Promise<string | undefined> {
  const { reportId } = reported;
  const at = now();
  if (actor.kind === "resident") {
    await db.issueFollow.createMany({
      data: [{ reportId, accountId: actor.accountId, locale, isReporter: true, confirmedAt: at, createdAt: at }],
    });
    const { accountId, partyId } = actor;
    await notify(db, "issueReported", { accountId, partyId }, { ref: reported.ref, due: reported.promisedOn.toISOString() });
    return undefined;
  }
  const { email } = contact ?? {};
  const follower = email ? sealFollower(reportId, email) : { id: randomUUID() };
  const tokenHash = followTokenHash(follower.id);
  await db.issueFollow.createMany({ data: [{ ...follower, reportId, locale, tokenHash, isReporter: true, createdAt: at }] });
  if (email) await mailFollowLink(db, { id: follower.id, email, locale, isReporter: true }, reported);
  return followToken(follower.id);
}
