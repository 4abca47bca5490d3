/** Something that waits for the person: a verb, what it is about, and by when. Each area supplies its own (lib/<area>/needs.ts). */
type Waiting = { id: string; href: string; deadline: Date };

export type BillNeed = Waiting & { kind: "payBill" | "payOverdueBill"; service: string; subject: string; amountCents: bigint };
/** Something that the city asks for about an application. */
export type RequestNeed = Waiting & { kind: "answerRequest"; title: string; service: string };
/** A child's passport that waits for this guardian. */
export type ConsentNeed = Waiting & { kind: "answerConsent"; guardian: string; service: string };
export type Need = BillNeed | RequestNeed | ConsentNeed | (Waiting & { kind: "changePassword" });
