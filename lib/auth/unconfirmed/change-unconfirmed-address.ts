import { randomUUID } from "node:crypto";
import { countSend } from "@/lib/auth/flow/code-sends";
import type { Stopped } from "@/lib/auth/unconfirmed/find-stopped";
import { mailConfirmation } from "@/lib/auth/unconfirmed/mail-confirmation";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Another address for an account that has confirmed none: it takes the first one's place once its link is used. One that another account has gets no mail, and the page says the same. */
export async function changeUnconfirmedAddress({ flow, status }: Stopped, address: string) {
  if (status !== "unconfirmed") throw new NotFoundError("nothing to confirm");
  const { accountId } = flow;
  await countSend(accountId, "email");
  await asSystem("changeUnconfirmedAddress", async (db) => {
    const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
    const before = { accountId, kind: "email", confirmedAt: null, undoneAt: null };
    await db.contactChange.updateMany({ where: before, data: { undoneAt: now() } });
    if (address === email) return mailConfirmation(db, { accountId, to: email });
    const id = randomUUID();
    await db.contactChange.create({
      data: {
        id,
        accountId,
        kind: "email",
        oldSealed: seal(email, `contact_change:old_sealed:${id}`),
        newSealed: seal(address, `contact_change:new_sealed:${id}`),
      },
    });
    if (await db.account.count({ where: { email: address } })) return;
    await mailConfirmation(db, { accountId, to: address, changeId: id });
  });
}
