import { z } from "zod";

const number = (longest: number) => z.string().trim().toUpperCase().max(longest, "cases.tooLong").default("");

export const passportMove = z
  .strictObject({
    ref: z.string().max(20),
    to: z.enum(["printing", "shipped", "readyForPickup", "collected"], "cases.choose"),
    bookNumber: number(12),
    carrierNumber: number(40),
    place: z.string().max(60).default(""),
  })
  .refine(({ to, bookNumber }) => to !== "printing" || /^[A-Z0-9]{8,9}$/.test(bookNumber), {
    path: ["bookNumber"],
    error: "cases.bookNumber",
  })
  .refine(({ to, carrierNumber }) => to !== "shipped" || /^[A-Z0-9]{8,40}$/.test(carrierNumber), {
    path: ["carrierNumber"],
    error: "cases.carrierNumber",
  })
  .refine(({ to, place }) => to !== "readyForPickup" || place, { path: ["place"], error: "cases.choosePlace" });
export type PassportMove = z.output<typeof passportMove>;

export const lostBook = z.strictObject({
  ref: z.string().max(20),
  reason: z.string().trim().min(1, "cases.sayWhy").max(600, "cases.tooLong"),
});
export type LostBook = z.output<typeof lostBook>;
