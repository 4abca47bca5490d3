/** Something that waits for the person: a verb, what it is about, and by when. Each area supplies its own (lib/<area>/needs.ts). */
export type Need = {
  kind: "payBill" | "payOverdueBill";
  id: string;
  href: string;
  deadline: Date;
  service: string;
  subject: string;
  amountCents: bigint;
};
