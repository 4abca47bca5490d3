import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { textIn } from "@/lib/city/localised";
import { now } from "@/lib/clock";
import { money } from "@/lib/format";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { estimate, feeQuestions } from "@/lib/services/estimate";
import { EstimateField } from "./estimate-field";

type Asked = Record<string, string | string[] | undefined>;

/** The questions that the price depends on, and the sums that the bill will have. A plain GET to this page. */
export async function CostEstimate({ service, language, asked }: { service: Service; language: Language; asked: Asked }) {
  const words = await getTranslations("services.cost");
  const questions = feeQuestions(service);
  const { lines, totalCents } = estimate(service, asked, new Date(cityDay(now())));
  const amount = (cents: number) => money(language, BigInt(cents), city().currency);
  const nameOf = (code: string) => textIn(service.fee!.lines.find((line) => line.code === code)!.name, language);
  const panel = (
    <div className="panel">
      {lines.length ? (
        <SumList
          lines={lines.map(({ code, amountCents }) => ({ label: nameOf(code), amount: amount(amountCents) }))}
          total={{ label: words("estimate"), amount: amount(totalCents) }}
        />
      ) : (
        <p>{words("none")}</p>
      )}
    </div>
  );
  return (
    <Section id="cost" title={words("title")} meta={words("meta")}>
      {questions.length ? (
        <form className="pair" action={`${inLanguage(language, paths.service(service.slug))}#cost`}>
          <div className="stack">
            {questions.map((question) => (
              <EstimateField key={question.id} question={question} language={language} value={asked[question.id]} />
            ))}
            <button className="btn quiet" type="submit">
              {words("work")}
            </button>
          </div>
          {panel}
        </form>
      ) : (
        panel
      )}
    </Section>
  );
}
