import { addDays } from "@/lib/city/city-day";
import type { AnswersOf } from "../story";
import { birthDateOf, homeOf, parcelOf, phone } from "./known";

const works = [
  {
    workKind: "extension",
    description: "A room behind the kitchen, one floor, with a flat roof.",
    touches: ["structure", "roof"],
    area: [14, 32],
  },
  {
    workKind: "outbuilding",
    description: "A shed for tools and bicycles at the end of the garden.",
    touches: ["noneOfThese"],
    area: [8, 20],
  },
  {
    workKind: "alteration",
    description: "The wall between kitchen and dining room comes out, new wiring.",
    touches: ["structure", "electricity"],
    area: [18, 45],
  },
] as const;

export const buildingPermit: AnswersOf = (who, registry, day) => {
  const { random } = registry;
  const { workKind, description, touches, area } = random.pick(works);
  const isNew = workKind !== "alteration";
  return {
    ...{ role: "owner", applicantName: who.account.name, applicantPhone: phone(registry) },
    ...{ land: parcelOf(who), historic: false, floodZone: random.chance(0.2) },
    ...{ workKind, description, touches: [...touches], begins: addDays(day, random.between(35, 160)) },
    ...{ area: random.between(area[0], area[1]), storeys: random.between(1, 2), value: random.between(60, 520) * 10_000 },
    ...(isNew && { height: random.between(24, 52) / 10, nearBoundary: false }),
    ...{
      builderKnown: true,
      buildingFirm: { name: random.pick(["Ropewalk Builders", "Quayside Joinery", "Anchor and Sons"]) },
      waits: true,
    },
  };
};

export const treeWork: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const tree = () => ({
    ...{ species: random.pick(["Silver birch", "Norway spruce", "Cherry", "Sycamore"]), trunk: random.between(18, 70) },
    ...{ act: random.pick(["fell", "prune"]), reason: random.pick(["dead", "damage", "light"]) },
  });
  const count = random.between(1, 2);
  return {
    ...{ danger: false, stands: "mine", applicantName: who.account.name, applicantPhone: phone(registry), land: parcelOf(who) },
    trees: Array.from({ length: count }, () => ({ id: newId(now), answers: tree() })),
    ...{ where: "At the back of the garden, close to the fence.", nests: false, workDay: addDays(day, random.between(25, 90)) },
    ...{ worker: "firm", firm: { name: "Saltmarsh Tree Care" }, replant: true, newTrees: count, newSpecies: "Field maple" },
  };
};

export const propertyOwner: AnswersOf = (who, registry, day) => {
  const { random, newId, now } = registry;
  const isPerson = who.person.kind === "citizen";
  const self = { who: "self" as const, name: who.person.name, birthDate: birthDateOf(who), partyId: who.person.partyId };
  return {
    ...{
      land: parcelOf(who),
      how: "sale",
      transferDay: addDays(day, -random.between(4, 40)),
      price: random.between(1_800, 5_200) * 10_000,
    },
    ...{
      deedNumber: `D-${random.between(10_000, 99_999)}`,
      formerOwner: random.pick(["Inner Harbour Homes", "Estate of H. Vane", "Ropewalk Studios"]),
    },
    ...(isPerson
      ? { ownerKind: "people", owners: [{ id: newId(now), answers: { owner: self, share: 100 } }] }
      : { ownerKind: "business", ownerBusiness: { name: who.person.name, partyId: who.person.partyId } }),
    ...(isPerson ? { use: "ownHome", movedIn: addDays(day, -random.between(1, 3)), otherHome: false } : { use: "business" }),
    ...{
      billName: who.person.name,
      billAddress: homeOf(who),
      billEmail: who.account.email,
      waterToo: true,
      meter: random.between(120, 4_800),
    },
  };
};
