import { getTranslations } from "next-intl/server";
import type { Pace } from "@/lib/applications/pace/pace-of";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import type { Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { hasOnePrice, leastCents } from "@/lib/services/estimate";

type ServiceFactsProps = { service: Service; language: Language; pace: Pace | null };

/** Cost, time to fill in, time to decide, and for how long it is good. */
export async function ServiceFacts({ service, language, pace }: ServiceFactsProps) {
  const words = await getTranslations("services.facts");
  const cents = leastCents(service) ?? 0;
  const amount = money(language, BigInt(cents), city().currency);
  const same = hasOnePrice(service);
  const { validMonths, renewedBy } = service.issues;
  const years = validMonths && validMonths % 12 === 0 ? validMonths / 12 : undefined;
  const good = years ? words("years", { count: years }) : validMonths ? words("months", { count: validMonths }) : words("always");
  const facts = [
    {
      name: words("costs"),
      value: cents ? (same ? amount : words("from", { amount })) : words("free"),
      note: words(same ? "same" : cents ? "byAnswers" : "freeForSome"),
    },
    { name: words("fill"), value: words("minutes", { count: service.minutes }), note: words("saved") },
    {
      name: words("decision"),
      value: words("days", { count: service.promise.workingDays }),
      note: pace ? words("pace", { days: pace.days }) : words("clock"),
    },
    { name: words("good"), value: good, note: validMonths ? words(renewedBy ? "renew" : "ends") : "" },
  ];
  return (
    <dl className="facts" aria-label={words("label")}>
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
