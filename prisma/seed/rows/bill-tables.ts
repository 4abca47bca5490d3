import { city } from "@/lib/city/city";
import type { NewId } from "../row-ids";
import type { SeedBill } from "../bills/seed-bill";
import { columns, type SeedTable } from "./seed-table";

export const billTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedBill> => ({
  name: "bill",
  columns: columns(
    `id ref party_id department_id kind service subject address_id parcel_id status currency total_cents paid_cents
     period_start period_end issued_at due_on settled_at`,
  ),
  rows: (bill) => [
    [
      ...[bill.id, bill.ref, bill.partyId, departmentIds.get(bill.department), bill.kind, bill.service, bill.subject],
      ...[bill.addressId, bill.parcelId, bill.status, city().currency, bill.totalCents, bill.paidCents],
      ...[bill.period?.start, bill.period?.end, bill.issuedAt, bill.dueOn, bill.settledAt],
    ],
  ],
});

export const billLineTable = (newId: NewId): SeedTable<SeedBill> => ({
  name: "bill_line",
  columns: columns("id bill_id party_id position kind code facts amount_cents"),
  rows: ({ id, partyId, issuedAt, lines }) =>
    lines.map(({ kind, code, facts, amountCents }, index) => [newId(issuedAt), id, partyId, index + 1, kind, code, facts, amountCents]),
});

export const readingTable: SeedTable<SeedBill> = {
  name: "meter_reading",
  columns: columns("id party_id address_id bill_id meter period_start period_end usage estimated"),
  rows: ({ id, partyId, addressId, period, reading }) =>
    reading ? [[reading.id, partyId, addressId, id, reading.meter, period?.start, period?.end, reading.usage, reading.estimated]] : [],
};
