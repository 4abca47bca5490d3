import type { Db } from "@/lib/db/as-actor";

const billShown = { id: true, ref: true, service: true, subject: true, periodStart: true, periodEnd: true } as const;

type About = { billId: string | null; paymentId: string | null; applicationId: string | null };

/** What a thread is about, as far as the reader may see it; `hidden` when they may not. */
export async function findSubject(db: Db, { billId, paymentId, applicationId }: About) {
  if (billId) {
    const bill = await db.bill.findUnique({ where: { id: billId }, select: billShown });
    return bill ? ({ kind: "bill", bill } as const) : ({ kind: "hidden" } as const);
  }
  if (applicationId) {
    const application = await db.application.findUnique({
      where: { id: applicationId },
      select: { ref: true, service: true, subject: true },
    });
    return application ? ({ kind: "application", application } as const) : ({ kind: "hidden" } as const);
  }
  if (!paymentId) return undefined;
  const payment = await db.payment.findUnique({ where: { id: paymentId }, select: { id: true, ref: true } });
  return payment ? ({ kind: "payment", payment } as const) : ({ kind: "hidden" } as const);
}

export type ThreadSubject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;
