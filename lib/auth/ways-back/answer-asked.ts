import { createRecovery } from "@/lib/auth/recovery/create-recovery";
import type { Asked } from "@/lib/auth/ways-back/ask";
import { sendResetLink } from "@/lib/auth/ways-back/send-reset-link";
import { sendUsernames } from "@/lib/auth/ways-back/send-usernames";
import { open } from "@/lib/crypto/seal";
import type { JobData } from "@/lib/jobs/job-data";

/** The job behind the three ways back: only here is looked whether there is such an account. */
export async function answerAsked({ id, sealed }: JobData["wayBack"]) {
  const asked = JSON.parse(open(sealed, `wayBack:${id}`)) as Asked;
  if (asked.for === "resetLink") return sendResetLink(asked);
  if (asked.for === "usernames") return sendUsernames(asked);
  return createRecovery(asked);
}
