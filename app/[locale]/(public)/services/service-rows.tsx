import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { hasOnePrice, leastCents } from "@/lib/services/estimate";

/** One service a row: what it is, what it costs, how long the city takes. */
export async function ServiceRows({ services, language }: { services: Service[]; language: Language }) {
  const words = await getTranslations("services");
  const cost = (service: Service) => {
    const cents = leastCents(service);
    if (!cents && hasOnePrice(service)) return words("row.free");
    const amount = money(language, BigInt(cents ?? 0), city().currency);
    return words(hasOnePrice(service) ? "row.costs" : "row.from", { amount });
  };
  return (
    <ul className="rows services">
      {services.map((service) => (
        <li key={service.slug}>
          <h3>
            <a href={inLanguage(language, paths.service(service.slug))}>{service.title[language]}</a>
          </h3>
          <p>{service.summary[language]}</p>
          <p className="meta">
            {cost(service)} · {words("row.days", { count: service.promise.workingDays })}
          </p>
        </li>
      ))}
    </ul>
  );
}
