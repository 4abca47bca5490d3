import { addDays } from "@/lib/city/city-day";
import { anyPlate } from "../../people/seed-person";
import type { AnswersOf } from "../story";
import { businessOf, homeOf, phone } from "./known";

export const streetEvent: AnswersOf = (who, registry, day) => {
  const { random } = registry;
  const street = who.person.address.label.replace(/^\d+ |, unit .*$/g, "");
  return {
    ...(who.person.kind === "business" ? { organiserKind: "business", business: businessOf(who) } : { organiserKind: "neighbours" }),
    ...{ organiserName: who.account.name, organiserPhone: phone(registry), organiserEmail: who.account.email },
    ...{
      eventName: `${street} together`,
      eventKind: "party",
      programme: "Long tables, games for children, a flea market in the afternoon.",
    },
    ...{ firstDay: addDays(day, random.between(40, 120)), days: 1, hours: "2 pm to 9 pm" },
    ...{ streetName: street, fromCorner: "From the first house to the corner shop" },
    ...{ closes: "whole", closedDays: 1, busRoute: false, neighboursTold: true },
    ...{ people: random.between(40, 95), music: "quiet", food: false, alcohol: false },
  };
};

export const parkingPermit: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const car = {
    plate: anyPlate(registry),
    model: random.pick(["Toyota Corolla, silver", "Ford Focus, blue", "Renault Zoe, white", "Volvo V60, grey"]),
    keeper: "mine",
  };
  return {
    ...{ holderName: who.person.name, home: homeOf(who), zone: random.pick(["zoneA", "zoneB", "zoneC"]), badge: false, heavy: false },
    vehicles: [{ id: newId(now), answers: car }],
    ...{ starts: addDays(day, random.between(6, 30)), months: 12, visitors: false },
  };
};
