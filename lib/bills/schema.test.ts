import { expect, it } from "vitest";
import { chosenBills } from "@/lib/bills/schema";

const form = (shownCents: unknown, more: object = {}) => ({ bill: [crypto.randomUUID()], key: crypto.randomUUID(), shownCents, ...more });

it.each([["0"], ["1"], ["123456789012345"]])("%s is an amount in cents", (text) => {
  expect(chosenBills.parse(form(text)).shownCents).toBe(BigInt(text));
});

it.each([["-1"], ["1e21"], ["100 "], [" 100"], ["1.00"], ["1,000"], ["$1"], ["100 EUR"], ["٣"], [""], ["1234567890123456"], [100], [null]])(
  "%j is none",
  (text) => {
    expect(chosenBills.safeParse(form(text)).success).toBe(false);
  },
);

it("takes no field that it does not know, such as a currency", () => {
  expect(chosenBills.safeParse(form("100", { currency: "EUR" })).success).toBe(false);
});
