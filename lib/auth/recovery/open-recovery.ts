import { openFlow } from "@/lib/auth/flow/open-flow";
import { daysBefore, UNUSED_DAYS } from "@/lib/auth/recovery/life";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Goes through a way in that two members of staff have opened, once its day of waiting is over. Resolves to the flow's token. */
export const openRecovery = (token: string, browserHash: string) =>
  asSystem("openRecovery", async (db) => {
    const at = now();
    const opensAt = { lte: at, gt: daysBefore(at, UNUSED_DAYS) };
    const open = { tokenHash: tokenHash(token), status: "approved", opensAt };
    const request = await db.recoveryRequest.findFirst({ where: open, select: { accountId: true } });
    if (!request) throw new DomainError("waysBack.recoveryOver");
    const { accountId } = request;
    const flow = { accountId, browserHash, purpose: "reset" as const, shown: ["recovery"], next: "" };
    return (await openFlow(db, { ...flow, finished: true })).token;
  });
