import { chooseMethod } from "@/lib/auth/commands/sign-in/choose-method";
import { isSent } from "@/lib/auth/flow/methods";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { NotFoundError } from "@/lib/errors";

export async function resendCode(flow: Flow) {
  if (!isSent(flow.method)) throw new NotFoundError("no code to send");
  await chooseMethod(flow, flow.method);
}
