import { sendCode } from "@/lib/auth/commands/sign-in/send-code";
import { isSent, methodsOf, type Method } from "@/lib/auth/flow/methods";
import { countSend } from "@/lib/auth/flow/code-sends";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Takes another second step, one that the account has; a code is sent where it needs one, and the code before counts no more. */
export async function chooseMethod({ id, accountId, stage, purpose }: Flow, method: Method) {
  const open = await asSystem("chooseMethod", (db) => methodsOf(db, accountId, purpose));
  if (stage !== "passwordOk" || !open.includes(method)) throw new NotFoundError("no such second step");
  if (isSent(method)) await countSend(accountId, method === "sms" ? "sms" : "email");
  await asSystem("chooseMethod", async (db) => {
    await db.loginFlow.update({ where: { id }, data: { method, codeHash: null } });
    await sendCode(db, { id, accountId, method });
  });
}
