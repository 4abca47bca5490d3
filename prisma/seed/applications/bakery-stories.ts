import { addDays } from "@/lib/city/city-day";
import type { Registry } from "../registry";
import { answersOf } from "./answers/answers-of";
import type { Applicant, Story } from "./story";
import { workingDaysBefore } from "./working-days";

/** The account `business`: a bakery with licences old and new, a stall that is looked at, and a market that is approved. */
export function bakeryStories(who: Applicant, registry: Registry): Story[] {
  const { today } = registry;
  const usual = (service: string, day: string) => ({ service, day, answers: answersOf[service]!(who, registry, day) });
  const stall = usual("food-stall-licence", workingDaysBefore(today, 7));
  const market = usual("street-event-permit", workingDaysBefore(today, 17));
  const first = usual("business-licence", addDays(today, -410));
  const renewal = usual("business-licence-renewal", addDays(today, -55));
  return [
    {
      ...{ ...first, status: "issued", took: 13, permit: "superseded" },
      answers: {
        ...first.answers,
        ...{ activity: "food", activityDetail: "Bread, cakes and coffee, baked behind the shop.", employees: 5, floorArea: 96 },
        ...{ foodKinds: ["eatIn", "takeaway", "bakery"], seats: 14, foodManager: who.account.name, cooksHot: true, greaseTrap: true },
      },
    },
    { ...renewal, status: "issued", took: 4, answers: { ...renewal.answers, employees: 6, sellsFood: true } },
    {
      ...{ ...stall, status: "inReview" },
      answers: { ...stall.answers, stallName: "Lantern Street Bakery", menu: "Bread, pretzels, cinnamon rolls, coffee.", foods: ["cold", "drinks"], prepared: "kitchen", kitchenAddress: stall.answers.sellerHome! }, // prettier-ignore
    },
    {
      ...{ ...market, status: "approvedAwaitingPayment", took: 14 },
      answers: {
        ...market.answers,
        ...{
          eventName: "Lantern Street winter market",
          eventKind: "market",
          programme: "Twelve stalls with bread, cheese, candles and wool.",
          people: 180,
        },
        ...{
          stalls: ["Saltmarsh Dairy", "Candles by Ines", "Lantern Street Bakery"].map((stallHolder, n) => ({
            id: registry.newId(registry.now),
            answers: { stallHolder, stallSells: n === 1 ? "goods" : "coldFood" },
          })),
        },
      },
    },
    { ...usual("tree-work-permit", addDays(today, -300)), status: "cancelled", stage: "intakeCheck", took: 9 },
  ];
}
