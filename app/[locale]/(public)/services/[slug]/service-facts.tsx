import { getTranslations } from "next-intl/server";
import type { Pace } from "@/lib/applications/pace/pace-of";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import type { Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { hasFee } from "@/lib/services/charges";
import { hasOnePrice, leastCents } from "@/lib/services/estimate";
import { monthsRange, soonerPromises } from "@/lib/services/promised";

type ServiceFactsProps = { service: Service; language: Language; pace: Pace | null };

/** Cost, time to fill in, time to decide, and for how long it is good. */
export async function ServiceFacts({ service, language, pace }: ServiceFactsProps) {
  const words = await getTranslations("services.facts");
  const cents = leastCents(service) ?? 0;
  const amount = money(language, BigInt(cents), city().currency);
  const same = hasOnePrice(service);
  const days = (count: number) => words("days", { count });
  const sooner = soonerPromises(service).map(({ workingDays, choice }) =>
    words("sooner", { choice: choice?.[language] ?? words("someAnswers"), days: days(workingDays) }),
  );
  const months = monthsRange(service);
  const facts = [
    {
      name: words("costs"),
      value: cents ? (same ? amount : words("from", { amount })) : words("free"),
      notes: [
        words(same ? "same" : cents ? "byAnswers" : "freeForSome"),
        ...(hasFee(service, "onApproval") ? [words(hasFee(service, "beforeSending") ? "partLater" : "later")] : []),
      ],
    },
    { name: words("fill"), value: words("minutes", { count: service.minutes }), notes: [words("saved")] },
    {
      name: words("decision"),
      value: days(service.promise.workingDays),
      notes: [...sooner, pace ? words("pace", { days: pace.days }) : words("clock")],
    },
    {
      name: words("good"),
      value: months || service.issues.kind === "change" ? lasting(months, words) : words("asItSays"),
      notes: months ? [words(service.issues.renewedBy ? "renew" : "ends")] : [],
    },
  ];
  return (
    <dl className="facts" aria-label={words("label")}>
      {facts.map(({ name, value, notes }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
            {notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "2 years", "3 months", "1 to 12 months". */
function lasting(months: ReturnType<typeof monthsRange>, words: Awaited<ReturnType<typeof getTranslations<"services.facts">>>) {
  if (!months) return words("always");
  const { least, most } = months;
  if (least !== most) return words("monthsRange", { least, most });
  return most % 12 === 0 ? words("years", { count: most / 12 }) : words("months", { count: most });
}
