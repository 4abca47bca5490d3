import { countSend } from "@/lib/auth/flow/code-sends";
import type { Stopped } from "@/lib/auth/unconfirmed/find-stopped";
import { givenSince } from "@/lib/auth/unconfirmed/find-stopped";
import { mailConfirmation } from "@/lib/auth/unconfirmed/mail-confirmation";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Sends the link to confirm once more, to the address it is about. */
export async function resendConfirmation({ flow, status, address }: Stopped) {
  if (status !== "unconfirmed") throw new NotFoundError("nothing to confirm");
  await countSend(flow.accountId, "email");
  await asSystem("resendConfirmation", async (db) => {
    const given = await givenSince(db, flow.accountId);
    await mailConfirmation(db, { accountId: flow.accountId, to: address, changeId: given?.id });
  });
}
