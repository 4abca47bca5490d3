import type { NextRequest } from "next/server";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { findPayment } from "@/lib/payments/queries/payments";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { inLanguage, paths } from "@/lib/paths";
import { log } from "@/lib/log";
import { route, seeOther } from "@/lib/route";

/** Each asks the provider. */
const limit = { name: "paymentReturn", points: 30, seconds: 60 };

/** Where the provider sends people back to. Nothing in the address is believed: the provider is asked, then the payment's page tells. */
export const GET = route<{ locale: string; id: string }>(
  { for: "anyone", limit },
  async (_request: NextRequest, actor, { locale, id: given }) => {
    const id = uuidOr404(given);
    if (actor.kind === "resident") {
      await asActor(actor, (db) => findPayment(db, actor, id));
      // When the provider does not answer now, the webhook and the job find out later; the page says so.
      await settlePayment(id).catch((error: unknown) => log().error({ err: error, payment: id }, "settling on return"));
    }
    return seeOther(inLanguage(locale, paths.payment(id)));
  },
);
