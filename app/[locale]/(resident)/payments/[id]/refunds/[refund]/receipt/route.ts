import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { findRefund } from "@/lib/payments/queries/payments";
import { receiptPdf } from "@/lib/payments/receipt-pdf";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { pdfAnswer, receiptPaper } from "../../../receipt-words";
import { refundWords } from "../refund-words";

const limit = { name: "receiptPdf", points: 60, seconds: 60 };
type Params = { locale: string; id: string; refund: string };

/** The receipt of a refund as a file to keep. Signed-out people go to its page, which asks them to sign in and has the link. */
export const GET = route<Params>({ for: "anyone", limit }, async (_request, actor, { locale, id: payment, refund: given }) => {
  const [id, refundId] = [uuidOr404(payment), uuidOr404(given)];
  if (actor.kind !== "resident") return seeOther(inLanguage(locale, paths.refund(id, refundId)));
  const refund = await asActor(actor, (db) => findRefund(db, actor, id, refundId));
  if (refund.status !== "success") throw new NotFoundError("no money went back, so there is no receipt");
  return pdfAnswer(await receiptPdf(await refundWords(refund, actor), await receiptPaper(refund)), refund);
});
