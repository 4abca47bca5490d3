/** Something that waits for the person: a verb, what it is about, and by when. Each area supplies its own (lib/<area>/needs.ts). */
type Waiting = { id: string; href: string; deadline: Date };

export type BillNeed = Waiting & { kind: "payBill" | "payOverdueBill"; service: string; subject: string; amountCents: bigint };
export type Need = BillNeed | (Waiting & { kind: "changePassword" });
