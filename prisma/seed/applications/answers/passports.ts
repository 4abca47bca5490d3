import { addDays } from "@/lib/city/city-day";
import names from "../../people/names.json";
import type { Registry } from "../../registry";
import type { AnswersOf, Applicant } from "../story";
import { birthDateOf, contact, homeOf } from "./known";

const number = ({ random }: Registry) => `${random.pick([..."CHKLP"])}${random.between(10_000_000, 99_999_999)}`;
const eyes = ["brown", "brown", "blue", "green", "grey"] as const;

const looks = ({ random }: Registry, height: number) => ({
  birthPlace: "Harbourton",
  sex: random.pick(["female", "male"]),
  height,
  eyes: random.pick(eyes),
});
const adult = (who: Applicant, registry: Registry) => ({
  ...{ legalName: who.person.name, birthDate: birthDateOf(who), ...looks(registry, registry.random.between(154, 192)) },
  ...{ home: homeOf(who), ...contact(who, registry) },
});
const wished = ({ random }: Registry) => ({ pages: "pages32", speed: "standard", delivery: random.pick(["post", "desk"]) });

export const newPassport: AnswersOf = (who, registry) => ({
  ...{ adult: true, citizen: true, hadPassport: "never", citizenBy: "birth" },
  ...adult(who, registry),
  ...wished(registry),
});

export const passportRenewal: AnswersOf = (who, registry, day) => ({
  ...{ adult: true, where: "here", issuedAdult: true, endedLong: false },
  ...{ oldPassportNumber: number(registry), oldEnds: addDays(day, registry.random.between(-90, 200)), nameChanged: false },
  ...adult(who, registry),
  ...wished(registry),
});

export const passportReplacement: AnswersOf = (who, registry, day) => ({
  ...{ adult: true, what: "lost", issuedAdult: true, endedLong: false },
  ...{
    lostOn: addDays(day, -registry.random.between(2, 20)),
    lostWhere: "On the ferry to the islands",
    lostHow: "It was in a jacket that I left on deck.",
  },
  ...{ policeTold: false, abroadNow: false, lossDeclaration: true },
  ...{ knowsNumber: true, oldPassportNumber: number(registry), nameChanged: false },
  ...adult(who, registry),
  ...wished(registry),
});

/** The family's other guardian; a parent who is the only one is told apart by `secondGuardian`. */
export const childPassport: AnswersOf = (who, registry, day) => {
  const { random } = registry;
  const [first, second] = [random.pick(names.first), random.pick(names.first)];
  const last = who.person.name.split(" ").slice(1).join(" ");
  const year = Number(day.slice(0, 4)) - random.between(3, 14);
  return {
    ...{ under18: true, childCitizen: true, relation: "parent" },
    child: { who: "child", name: `${first} ${last}`, birthDate: `${year}-0${random.between(1, 9)}-${random.between(10, 28)}` },
    ...{ ...looks(registry, random.between(92, 160)), childHad: "never", guardianName: who.person.name },
    ...{ secondGuardian: "yes", secondGuardianName: `${second} ${last}` },
    secondGuardianEmail: `${second}.${last}@family.example`
      .normalize("NFD")
      .replace(/[^A-Za-z.@]/g, "")
      .toLowerCase(),
    ...{ home: homeOf(who), ...contact(who, registry) },
    ...wished(registry),
  };
};
