import { getTranslations } from "next-intl/server";
import { RouteLine, type Stop } from "@/components/ui/route-line";
import { department } from "@/lib/city/departments";
import type { Language } from "@/lib/paths";
import { hasFee } from "@/lib/services/charges";
import type { Service } from "@/lib/services/declaration/service";

const silent = { done: "", now: "", next: "" }; // a plan has no state to say

/** Every stop from gathering papers to what is issued, the city's own included. */
export async function WholeRoute({ service, language }: { service: Service; language: Language }) {
  const words = await getTranslations("services.route");
  const you = (title: string, note: string, when?: string): Stop => ({
    state: "plan",
    who: "you",
    whoText: words("you"),
    title,
    note,
    when,
  });
  const office = department(service.department).name[language];
  const stops: Stop[] = [
    ...(service.documents.length ? [you(words("prepare"), words("prepareNote"))] : []),
    you(words(hasFee(service, "beforeSending") ? "applyPay" : "apply"), words("applyNote"), words("minutes", { count: service.minutes })),
    ...(service.passport === "child" ? [you(words("consent"), words("consentNote"))] : []),
    ...service.stages.map(({ name, does, days }): Stop => ({
      state: "plan",
      who: "city",
      whoText: words("city"),
      title: name[language],
      note: `${office}. ${does[language]}`,
      when: words("days", { count: days }),
    })),
    ...(hasFee(service, "onApproval") ? [you(words("issuePay"), "")] : []),
    you(words("done", { name: service.issues.name[language] }), ""),
  ];
  return <RouteLine stops={stops} stateWords={silent} />;
}
