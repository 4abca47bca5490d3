import { addMonths } from "@/lib/city/add-months";
import { advance, arrears, lateFee } from "@/lib/city/charges/adjustments";
import { pricedItems } from "@/lib/city/charges/priced-items";
import { waterCharges } from "@/lib/city/charges/water";
import { addDays } from "@/lib/city/city-day";
import type { BillPlan } from "../bills/seed-bill";
import { lastOfMonth } from "../months";
import type { SeedAddress } from "../people/seed-address";
import { quarterly } from "../schedule";

/** Cubic metres by quarter, newest first: an eighth less than in the same quarter last year. */
const USED = [28, 33, 38, 27, 32, 35];
const USED_IN_FLAT = [12, 13, 15, 12, 12, 14];

export const waterOf = (partyId: string, today: string, address: SeedAddress, meter: string, used = USED): BillPlan[] =>
  quarterly("water", today, 0, 18).map((cycle, n) => ({
    partyId,
    service: "water",
    subject: address.label,
    addressId: address.id,
    lines: waterCharges(used[n]!, 3),
    meter: { number: meter, usage: used[n]!, estimated: n === 3 },
    ...cycle,
  }));

export const waterOfFlat = (partyId: string, today: string, address: SeedAddress, meter: string) =>
  waterOf(partyId, today, address, meter, USED_IN_FLAT);

/** A second bin since last year; a credit from a double payment was taken off once. */
export const refuseOf = (partyId: string, today: string, address: SeedAddress): BillPlan[] =>
  quarterly("refuse", today, 0, 18).map((cycle, n) => {
    const collected = pricedItems("refuse", { refuseCollection: 3, ...(n < 4 && { extraBin: 1 }) });
    const lines = n === 4 ? [...collected, advance(1_550)] : collected;
    return { partyId, service: "refuse", subject: address.label, addressId: address.id, lines, ...cycle };
  });

/** The dog's licence for the coming year is due at the end of the month; the first one came with its application. */
export function dogLicenceOf(partyId: string, today: string): BillPlan {
  const dueOn = lastOfMonth(today);
  const start = addDays(dueOn, 1);
  const period = { start, end: addDays(addMonths(start, 12), -1) };
  const lines = pricedItems("dogLicence", { dogLicence: 1 });
  return { partyId, service: "dogLicence", subject: "Biscuit, tag 3381", lines, issuedOn: addDays(dueOn, -40), dueOn, period };
}

/** The permit for the coming year is billed early. */
export const parkingPermitsOf = (partyId: string, today: string): BillPlan[] =>
  [0, -12].map((months) => {
    const dueOn = addMonths(addDays(today, 45), months);
    const period = { start: dueOn, end: addDays(addMonths(dueOn, 12), -1) };
    return {
      partyId,
      service: "parkingPermit",
      subject: "HBT 4821",
      lines: pricedItems("parkingPermit", { parkingPermit: 12 }),
      issuedOn: addDays(dueOn, -49),
      dueOn,
      period,
    };
  });

/** A fine that was left lying for 31 days came back with a late fee. */
export function forgottenFine(partyId: string, today: string): [BillPlan, BillPlan] {
  const dueOn = addDays(today, -210);
  const fine = { partyId, service: "parkingFine", subject: "Ferry Lane, meter 40", lines: pricedItems("parkingFine", { parkingFine: 1 }) };
  return [
    { ...fine, issuedOn: addDays(dueOn, -30), dueOn },
    { ...fine, lines: [arrears(4_500), lateFee(31)], issuedOn: addDays(dueOn, 31), dueOn: addDays(dueOn, 52) },
  ];
}
