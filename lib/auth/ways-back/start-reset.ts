import { firstStep, isSent, openTo, secondStepsOf } from "@/lib/auth/flow/methods";
import { countSend } from "@/lib/auth/flow/code-sends";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { findLink, takeLink } from "@/lib/auth/links/secret-link";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/**
 * Uses a mailed link up and begins the reset, for one caller only. Resolves to the flow's token and whether nothing more is asked.
 * Where it throws, the link stays open.
 */
export async function startReset(link: string, browserHash: string) {
  const texted = await asSystem("startReset", (db) => findTexted(db, link));
  if (texted) await countSend(texted, "sms");
  return asSystem("startReset", async (db) => {
    const taken = await takeLink(db, link, "resetPassword");
    if (!taken) throw new DomainError("waysBack.linkOver");
    const { accountId } = taken;
    const finished = await linkIsEnough(db, accountId);
    const { token } = await openFlow(db, { accountId, browserHash, purpose: "reset", shown: ["link"], next: "", finished });
    return { token, finished };
  });
}

/** The account that gets a code by text message when this link is used, or undefined. */
async function findTexted(db: Db, token: string): Promise<string | undefined> {
  const link = await findLink(db, token, "resetPassword");
  if (link.state !== "open" || !("accountId" in link)) return undefined;
  const method = firstStep(await secondStepsOf(db, link.accountId), "reset");
  return method && isSent(method) ? link.accountId : undefined;
}

/** E-mail is all that a resident has: a code to the same mailbox would prove nothing more (docs/decisions/008). Recovery codes alone stand in for nothing. */
async function linkIsEnough(db: Db, accountId: string) {
  const steps = await secondStepsOf(db, accountId);
  return steps.kind === "resident" && openTo(steps, "reset").every((method) => method === "recoveryCode");
}
