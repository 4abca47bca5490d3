import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { findPayment } from "@/lib/payments/queries/payments";
import { receiptPdf } from "@/lib/payments/receipt-pdf";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { pdfAnswer, receiptPaper, receiptWords } from "../receipt-words";

/** A receipt takes a processor some 30 ms, one of 40 bills 130. */
const limit = { name: "receiptPdf", points: 60, seconds: 60 };

/** The receipt as a file to keep. Signed-out people go to the payment's page, which asks them to sign in and has the link. */
export const GET = route<{ locale: string; id: string }>({ for: "anyone", limit }, async (_request, actor, { locale, id: given }) => {
  const id = uuidOr404(given);
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.payment(id)));
  const payment = await asActor(actor, (db) => findPayment(db, actor, id));
  if (payment.status !== "success") throw new NotFoundError("no money was taken, so there is no receipt");
  return pdfAnswer(await receiptPdf(await receiptWords(payment, actor), await receiptPaper(payment)), payment);
});
