import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ChargeStatus } from "@/lib/payments/provider";
import type { Manner } from "@/lib/payments/sandbox/cards";

type Telling = { says: ChargeStatus; afterSeconds?: number; eventId?: string };

/** Puts the webhooks of one change on their way, in the manner of the card. */
export async function tellPortal(db: Db, chargeId: string, status: ChargeStatus, manner: Manner = "") {
  for (const { says, afterSeconds = 0, eventId = randomUUID() } of tellings(status, manner))
    await enqueue(db, "sandboxWebhook", { chargeId, eventId, says }, { startAfter: afterSeconds });
}

function tellings(status: ChargeStatus, manner: Manner): Telling[] {
  const told = { says: status };
  const eventId = randomUUID();
  switch (manner) {
    case "lostWebhook":
      return [];
    case "lateWebhook":
      return [{ ...told, afterSeconds: 180 }];
    case "repeatedWebhook":
      return Array.from({ length: 5 }, () => ({ ...told, eventId }));
    case "webhooksOutOfOrder":
      return [told, { says: "processing", afterSeconds: 2 }, { says: "open", afterSeconds: 3 }];
    case "lyingWebhook":
      return [{ says: "paid" }];
    default:
      return [told];
  }
}
