import { z } from "zod";

/** What a person sends from the review page. The amount is not among it: the city knows what is owed. */
export const chosenBills = z.strictObject({
  bill: z.array(z.uuid("bills.chooseOne")).min(1, "bills.chooseOne").max(40, "bills.tooMany"),
  key: z.uuid(),
  /** What the page showed, in cents; a payment of another sum than the one that was read is refused. */
  shownCents: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  ownReference: z.string().trim().max(60, "bills.ownReferenceLong").default(""),
});
export type ChosenBills = z.output<typeof chosenBills>;
