import { asSystem } from "@/lib/db/as-actor";
import { countSend } from "@/lib/auth/flow/code-sends";
import { sendCode } from "@/lib/auth/commands/send-code";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { NotFoundError } from "@/lib/errors";

export async function resendCode(flow: Flow) {
  if (flow.stage !== "passwordOk" || flow.method !== "email") throw new NotFoundError("no code to send");
  await countSend(flow.accountId);
  await asSystem("resendCode", (db) => sendCode(db, flow));
}
