import { open } from "@/lib/crypto/seal";
import { asSystem } from "@/lib/db/as-actor";
import { followToken } from "@/lib/issues/follow-token";

type Facts = { ref: string; reporter?: "yes"; due?: string };

/** The mails with a link that were written to an address, oldest first: the token of each, and what it says. */
export async function linkMailsTo(address: string) {
  const mails = await asSystem("test", (db) => db.followerMail.findMany({ where: { event: "followLink" }, orderBy: [{ at: "asc" }] }));
  return mails
    .filter(({ id, emailSealed }) => open(emailSealed, `follower_mail:email_sealed:${id}`) === address)
    .map(({ followId, facts, locale }) => ({ token: followToken(followId), followId, locale, facts: facts as Facts }));
}
