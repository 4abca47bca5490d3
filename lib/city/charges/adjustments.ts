import { fees } from "@/lib/city/fees";
import { fixed, shareOf, type ChargeLine } from "@/lib/city/charges/charge-line";

/** The rebate for people from a certain age, on what a bill comes to. */
export const seniorRebate = (baseCents: number): ChargeLine =>
  shareOf("rebate", "seniorRebate", baseCents, fees().rules.seniorRebate.rateBp);

/** The rebate for having paid the bill before well in advance. */
export const earlyRebate = (baseCents: number): ChargeLine => shareOf("rebate", "earlyRebate", baseCents, fees().rules.earlyRebate.rateBp);

/** What was open on a replaced bill. */
export const arrears = (openCents: number): ChargeLine => fixed("arrears", "arrears", openCents);

/** The penalty on what was open for too long. */
export const latePenalty = (openCents: number): ChargeLine => shareOf("penalty", "latePenalty", openCents, fees().rules.latePenalty.rateBp);

/** The fixed fee on a fine that was not paid in time. */
export const lateFee = (days: number): ChargeLine => fixed("penalty", "lateFee", fees().rules.lateFee.feeCents, { days });

/** A credit the person has with the city, taken off. */
export const advance = (creditCents: number): ChargeLine => fixed("advance", "advance", -creditCents);
