import type { Visit } from "@/lib/auth/browser/visit";
import { passSecondStep } from "@/lib/auth/commands/sign-in/pass-second-step";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { holdAccount } from "@/lib/auth/hold-account";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { usePasskey } from "@/lib/auth/passkeys/use-passkey";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** The second step by a passkey of the flow's own account. */
export async function verifyWithPasskey(flow: Flow, answer: Assertion, browserHash: string, visit: Visit) {
  if (flow.stage !== "passwordOk") return;
  const { accountId } = flow;
  const used = await usePasskey(answer, { purpose: "verify", browserHash, accountId }, visit);
  if (!used) throw new DomainError("passkey.unknown");
  await asSystem("verifyWithPasskey", async (db) => {
    await holdAccount(db, accountId);
    await passSecondStep(db, flow, "passkey", visit);
    await db.loginFlow.update({ where: { id: flow.id }, data: { passkeyId: used.id } });
  });
}
