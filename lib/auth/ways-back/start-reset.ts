import { isSent, openTo, secondStepsOf } from "@/lib/auth/flow/methods";
import { countSend } from "@/lib/auth/flow/code-sends";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { takeLink } from "@/lib/auth/links/secret-link";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/**
 * Uses a mailed link up and begins the reset, for one caller only. Resolves to the flow's token and whether nothing more is asked.
 * Where it throws, the link stays open.
 */
export const startReset = (link: string, browserHash: string) =>
  asSystem("startReset", async (db) => {
    const taken = await takeLink(db, link, "resetPassword");
    if (!taken) throw new DomainError("waysBack.linkOver");
    const { accountId } = taken;
    const finished = await linkIsEnough(db, accountId);
    const { token, method } = await openFlow(db, { accountId, browserHash, purpose: "reset", shown: ["link"], next: "", finished });
    if (!finished && isSent(method)) await countSend(accountId, "sms");
    return { token, finished };
  });

/** E-mail is all that a resident has: a code to the same mailbox would prove nothing more (docs/decisions/008). Recovery codes alone stand in for nothing. */
async function linkIsEnough(db: Db, accountId: string) {
  const steps = await secondStepsOf(db, accountId);
  return steps.kind === "resident" && openTo(steps, "reset").every((method) => method === "recoveryCode");
}
