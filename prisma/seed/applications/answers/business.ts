import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import type { AnswersOf } from "../story";
import { birthDateOf, businessOf, contact, homeOf, phone } from "./known";

export const businessLicence: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const owner = { ownerName: who.account.name, ownerBorn: birthDateOf(who), ownerHome: homeOf(who), ownerShare: 100 };
  return {
    ...{ business: businessOf(who), legalForm: "soleTrader", opens: addDays(day, random.between(20, 60)) },
    ...{ contactName: who.account.name, ...contact(who, registry) },
    ...{ premisesKind: "shop", premises: homeOf(who), floorArea: random.between(28, 140), tenure: "rented" },
    ...random.pick([
      { activity: "repair", activityDetail: "We mend bicycles and sell parts for them." },
      { activity: "retail", activityDetail: "Books, maps and paper." },
      { activity: "care", activityDetail: "Haircuts and shaves, by appointment." },
    ]),
    ...{ employees: random.between(0, 5), openLate: false, owners: [{ id: newId(now), answers: owner }] },
  };
};

export const businessRenewal: AnswersOf = (who, registry) => ({
  ...{ business: businessOf(who), licenceNumber: `BL-${registry.random.between(2025, 2026)}-00${registry.random.between(100, 999)}` },
  ...{ expiry: "soon", sameOwner: true, stillOpen: true, contactName: who.account.name, ...contact(who, registry) },
  ...{ changed: ["nothing"], employees: registry.random.between(1, 9), sellsFood: false },
});

export const foodStall: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const [stallName, menu] = random.pick([
    ["The Copper Pan", "Crêpes with lemon, cheese or chocolate."],
    ["Harbour Soup", "Fish soup, lentil soup, bread."],
    ["Kofi's Kitchen", "Jollof rice, plantain, groundnut stew."],
  ] as const);
  const handler = { handlerName: who.account.name, handlerTrained: true, handlerTrainedOn: addMonths(day, -random.between(3, 30)) };
  return {
    ...(who.person.kind === "business" ? { sellerKind: "business", business: businessOf(who) } : { sellerKind: "person" }),
    ...{ sellerName: who.account.name, sellerPhone: phone(registry), sellerHome: homeOf(who) },
    ...{
      stallName,
      stallKind: "cart",
      length: random.between(15, 40) / 10,
      places: ["market", "quay"],
      begins: addDays(day, random.between(25, 80)),
    },
    ...{ foods: ["hot", "drinks"], menu, prepared: "atStall", gas: true, water: "tank", allergens: true },
    handlers: [{ id: newId(now), answers: handler }],
  };
};
