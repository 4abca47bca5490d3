import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { billsVisibleTo } from "@/lib/bills/policy";

export const billParts: PortablePart[] = [
  {
    name: "bills",
    models: ["Bill", "BillLine"],
    read: (db, person, after) =>
      db.bill.findMany({
        where: { ...billsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, ref: true, kind: true, service: true, subject: true, status: true, currency: true, totalCents: true },
          ...{ paidCents: true, issuedAt: true, dueOn: true, settledAt: true },
          lines: { orderBy: { position: "asc" }, take: 100, select: { kind: true, code: true, facts: true, amountCents: true } },
        },
      }),
  },
  {
    name: "readings",
    models: ["MeterReading"],
    read: (db, person, after) =>
      db.meterReading.findMany({
        where: { ...billsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: { id: true, meter: true, periodStart: true, periodEnd: true, usage: true, estimated: true },
      }),
  },
];
