import type { Resident } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import { post, type Leg } from "@/lib/payments/ledger";
import { newReference } from "@/lib/reference";

/** A payable dog-licence bill of so many cents, with its ledger entries. */
export const newBill = ({ partyId }: Resident, cents: bigint): Promise<string> =>
  asSystem("test", async (db) => {
    const { id: departmentId } = await db.department.findFirstOrThrow({ select: { id: true } });
    const at = new Date();
    const { id } = await db.bill.create({
      data: {
        ref: newReference("BL"),
        partyId,
        departmentId,
        kind: "fee",
        service: "dogLicence",
        subject: "Rex, tag 1",
        currency: "USD",
        totalCents: cents,
        issuedAt: at,
        dueOn: new Date(at.getTime() + 20 * 86_400_000),
        lines: { create: [{ partyId, position: 1, kind: "fee", code: "dogLicence", facts: {}, amountCents: cents }] },
      },
      select: { id: true },
    });
    const legs: Leg[] = [
      { account: "receivable", amountCents: cents, billId: id },
      { account: "revenue:dogLicence", amountCents: -cents, billId: id },
    ];
    await post(db, legs, { currency: "USD", at });
    return id;
  });
