import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import names from "../../people/names.json";
import type { AnswersOf } from "../story";
import { birthDateOf, homeOf } from "./known";

export const dogLicence: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const dog = {
    dogName: random.pick(names.dogs),
    born: addDays(day, -random.between(200, 3_500)),
    breed: random.pick(["small", "medium", "large"]),
    neutered: random.chance(0.6),
    chip: `9${random.between(1_000_000, 9_999_999)}${random.between(1_000_000, 9_999_999)}`,
  };
  return {
    ...{ ownerName: who.person.name, home: homeOf(who), over65: birthDateOf(who) <= addMonths(day, -65 * 12) },
    dogs: [{ id: newId(now), answers: dog }],
  };
};

export const certificateOfResidence: AnswersOf = (who, { random }, day) => ({
  resident: { who: "self", name: who.person.name, birthDate: birthDateOf(who), partyId: who.person.partyId },
  ...{ livesHere: true, home: homeOf(who), since: addDays(day, -random.between(400, 5_000)), withHousehold: false },
  ...{ purpose: random.pick(["bank", "school", "employer"]), language: "en", copies: random.between(1, 3), delivery: "online" },
});

export const libraryCard: AnswersOf = (who, { random }) => ({
  ...{ cardFor: "me", readerName: who.person.name, readerBorn: birthDateOf(who), home: homeOf(who) },
  ...{ pickUp: random.pick(["main", "saltmarsh"]), reminder: "mail", reminderEmail: who.account.email, languages: ["english"] },
});
