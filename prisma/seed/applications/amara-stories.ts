import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import { lastOfMonth } from "../months";
import type { Registry } from "../registry";
import { childPassport } from "./answers/passports";
import { answersOf } from "./answers/answers-of";
import { homeOf, parcelOf } from "./answers/known";
import type { Applicant, Story } from "./story";
import { workingDaysBefore } from "./working-days";

/** The account `resident`: something in every place where an application can be. */
export function amaraStories(who: Applicant, registry: Registry): Story[] {
  const { today, newId, now } = registry;
  const before = (days: number) => workingDaysBefore(today, days);
  const usual = (service: string, day: string) => ({ service, day, answers: answersOf[service]!(who, registry, day) });
  const own = { contactEmail: who.account.email, contactPhone: "555 0142" };

  const porch = usual("building-permit", addDays(today, -12));
  const passport = usual("passport-renewal", before(16));
  const dogDay = lastOfMonth(addMonths(today, -12));
  const biscuit = { dogName: "Biscuit", born: addMonths(dogDay, -26), breed: "medium", neutered: true, chip: "941000024512338" };
  const certificate = usual("certificate-of-residence", addDays(today, -130));
  const tree = usual("tree-work-permit", addDays(today, -1));
  const party = usual("street-event-permit", addDays(today, -3));
  return [
    {
      ...{ ...porch, time: "13:48", status: "actionRequired", stage: "inReview" },
      answers: {
        ...porch.answers,
        ...{ applicantPhone: own.contactPhone, land: parcelOf(who), workKind: "extension", touches: ["structure", "roof", "plumbing"] },
        description: "A covered porch and a room behind it, one floor. A new drain in the yard.",
        ...{ area: 24, storeys: 1, height: 3.4, value: 4_200_000, nearBoundary: false, buildingFirm: { name: "Quayside Joinery" } },
      },
      asked: [
        {
          ...{ title: "Drainage plan, sheet A4", kind: "document", documentKind: "drawings", status: "neededFromYou" },
          reason:
            "Your plan shows a new yard drain. Show which pipe it joins, its size and its fall. A marked copy of the site plan is enough.",
        },
      ],
    },
    {
      ...{ ...passport, status: "issued", took: 14, tracking: "printing" },
      answers: {
        ...passport.answers,
        ...own,
        sex: "female",
        height: 171,
        eyes: "brown",
        pages: "pages32",
        speed: "standard",
        delivery: "post",
      },
    },
    {
      ...{ service: "dog-licence", day: dogDay, status: "issued", took: 2 },
      answers: { ownerName: who.person.name, home: homeOf(who), over65: false, dogs: [{ id: newId(now), answers: biscuit }] },
    },
    { ...certificate, answers: { ...certificate.answers, purpose: "bank", copies: 2, delivery: "online" }, status: "issued", took: 2 },
    { ...tree, time: "19:20", status: "awaitingFee", answers: { ...tree.answers, applicantPhone: own.contactPhone } },
    // Three pages of four are answered, and two documents are still to come.
    {
      ...{ ...party, status: "draft", without: ["map", "neighboursList"] },
      answers: withoutVisitors({ ...party.answers, eventName: "Quay Street together", organiserPhone: own.contactPhone }),
    },
    { ...usual("parking-permit", addDays(today, -240)), status: "withdrawn", stage: "intakeCheck", took: 1 },
    {
      ...{ ...usual("food-stall-licence", addDays(today, -420)), status: "refused", took: 12 },
      notAccepted: { kind: "insurance", note: "The insurance covers the home, not a stall." },
    },
    { ...usual("library-card", addDays(today, -75)), status: "expired" },
  ];
}

const visitors = ["people", "music", "lateMusic", "food", "alcohol", "structures"];
const withoutVisitors = (answers: Story["answers"]) => Object.fromEntries(Object.entries(answers).filter(([id]) => !visitors.includes(id)));

/** The account `resident-totp`: her granddaughter lives with her and gets her first passport once both guardians agree. */
export function joannaStories(who: Applicant, registry: Registry): Story[] {
  const { today } = registry;
  const day = addDays(today, -1);
  const child = { who: "child" as const, name: "Ella Whitlock", birthDate: `${Number(today.slice(0, 4)) - 9}-06-14` };
  const residence = answersOf["certificate-of-residence"]!(who, registry, day);
  return [
    {
      ...{ service: "child-passport", day, time: "20:31", status: "draft", consent: "asked", askedFirst: "nina.whitlok@family.example" },
      answers: {
        ...childPassport(who, registry, day),
        ...{ relation: "legalGuardian", child, height: 134, sex: "female", eyes: "green" },
        ...{ secondGuardianName: "Nina Whitlock", secondGuardianEmail: "nina.whitlock@family.example" },
      },
    },
    {
      ...{ service: "certificate-of-residence", day, status: "submitted" },
      answers: { ...residence, resident: child, since: addDays(today, -700), purpose: "school", copies: 1, delivery: "online" },
    },
    {
      service: "library-card",
      day: addDays(today, -210),
      status: "issued",
      took: 2,
      answers: answersOf["library-card"]!(who, registry, day),
    },
  ];
}
