import { forgetAddresses } from "@/lib/account/commands/forget-addresses";
import { deleteDraftsOf } from "@/lib/applications/commands/delete-drafts-of";
import { record } from "@/lib/audit/record";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { dropWaiting } from "@/lib/documents/commands/drop-waiting";
import { runEach } from "@/lib/jobs/run-each";

const AT_ONCE = 100;

/** Closes the accounts whose waiting time is over, each in its own transaction; one that cannot be closed waits for the next hour, and the others do not. What the law keeps stays with the party. */
export async function closeAccounts() {
  const due = await asSystem("closeAccounts", (db) =>
    db.accountClosure.findMany({
      where: { cancelledAt: null, closedAt: null, closesAt: { lte: now() } },
      orderBy: [{ closesAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true, accountId: true },
    }),
  );
  await runEach("closeAccounts", due, (closure) => asSystem("closeAccounts", (db) => close(db, closure)));
}

/** Every way in goes, and every address; the name stays beside the bills and letters that the city has to keep. */
async function close(db: Db, { id, accountId }: { id: string; accountId: string }) {
  const at = now();
  await holdAccount(db, accountId);
  const { count } = await db.accountClosure.updateMany({ where: { id, cancelledAt: null, closedAt: null }, data: { closedAt: at } });
  if (!count) return;
  await tellOwner(db, accountId, "accountClosed"); // while there is still an address
  for (const table of [db.passkey, db.authenticatorApp, db.recoveryCode, db.notificationChoice, db.codeAttempt])
    await (table as typeof db.passkey).deleteMany({ where: { accountId } });
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at, revokedReason: "closed" } });
  await endFlows(db, accountId);
  await forgetAddresses(db, accountId);
  await deleteDraftsOf(db, accountId);
  while (await dropWaiting(db, { accountId }));
  await db.secretLink.updateMany({ where: { accountId, usedAt: null, supersededAt: null }, data: { supersededAt: at } });
  await db.account.update({
    where: { id: accountId },
    data: {
      ...{ status: "inactive", passwordHash: null, lastMethod: null, look: "" },
      // Free for a new account; nobody receives mail there (RFC 2606).
      ...{ email: `closed-${accountId}@closed.invalid`, alternateEmail: null, phoneSealed: null, phoneHint: null },
    },
  });
  record(db, { kind: "system", job: "closeAccounts" }, "account.closed", { id: accountId });
}
