import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { mailFollowLink } from "@/lib/issues/commands/mail-follow-link";
import { hashFollower, sealFollower } from "@/lib/issues/follow-email";
import { followTokenHash } from "@/lib/issues/follow-token";
import { isOpen } from "@/lib/issues/workflow";
import { consume } from "@/lib/limits";
import type { Language } from "@/lib/paths";

/** By address: nobody fills another's inbox. */
const asked = { name: "issue-follow-mails", points: 6, seconds: 3_600 };

/**
 * Mails an address the link with which its owner says that they want updates; until then it is told nothing. Whoever follows already gets
 * the link again, and the answer tells nobody apart.
 */
export async function followByEmail(actor: Actor, { ref, email }: { ref: string; email: string }, locale: Language): Promise<void> {
  await consume(asked, tokenHash(email));
  await asActor(actor, async (db) => {
    const { reportId, category, status, ...shown } = await db.publicIssue.findUniqueOrThrow({
      where: { ref },
      select: { reportId: true, category: true, status: true, promisedOn: true },
    });
    const promisedOn = isOpen(status) ? shown.promisedOn : null;
    await asSystemIn(db, async () => {
      const follower = sealFollower(reportId, email);
      const row = { ...follower, reportId, locale, tokenHash: followTokenHash(follower.id), createdAt: now() };
      await db.issueFollow.createMany({ data: [row], skipDuplicates: true });
      const { id, isReporter } = await db.issueFollow.findFirstOrThrow({
        where: { reportId, emailHash: hashFollower(reportId, email) },
        select: { id: true, isReporter: true },
      });
      await mailFollowLink(db, { id, email, locale, isReporter }, { ref, category, promisedOn });
    });
  });
}
