import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { pageNow } from "@/lib/clock";
import { money } from "@/lib/format";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { hasFee } from "@/lib/services/charges";
import { estimate, hasOnePrice, leastCents } from "@/lib/services/estimate";
import { EstimateField } from "./estimate-field";
import { EstimateLine } from "./estimate-line";

type Asked = Record<string, string | string[] | undefined>;

/** The questions that the price depends on, and the sums that the bill will have. A plain GET to this page. */
export async function CostEstimate({ service, language, asked }: { service: Service; language: Language; asked: Asked }) {
  const words = await getTranslations("services.cost");
  const { lines, totalCents, dues, questions, problems, isWhole } = estimate(service, asked, new Date(cityDay(pageNow())));
  const amount = (cents: number) => money(language, BigInt(cents), city().currency);
  const isBegun = questions.some(({ id }) => asked[id] !== undefined);
  const isWrong = Object.keys(problems).length > 0;
  const { beforeSending, onApproval } = dues;
  const due =
    hasFee(service, "beforeSending") && hasFee(service, "onApproval")
      ? words("parts", { first: amount(beforeSending), later: amount(onApproval) })
      : words(service.fee!.due);
  const panel = (
    <div className="panel stack" role={isBegun ? "status" : undefined}>
      {isWhole || (isBegun && lines.length && !isWrong) ? (
        <SumList
          lines={lines.map((line) => ({
            label: <EstimateLine line={line} service={service} language={language} />,
            amount: amount(line.amountCents),
          }))}
          total={{ label: words(isWhole ? "estimate" : "sofar"), amount: amount(totalCents) }}
        />
      ) : (
        <SumList lines={[]} total={{ label: words("least"), amount: amount(leastCents(service) ?? 0) }} />
      )}
      <p className="meta">{isWhole ? due : words(isWrong ? "wrong" : isBegun ? "open" : "none")}</p>
    </div>
  );
  return (
    <Section id="cost" title={words("title")} meta={words("meta")}>
      {hasOnePrice(service) ? (
        panel
      ) : (
        <form className="pair" action={`${inLanguage(language, paths.service(service.slug))}#cost`}>
          <div className="stack-wide">
            {questions.map((question) => (
              <EstimateField
                key={question.id}
                question={question}
                language={language}
                value={asked[question.id]}
                problem={problems[question.id]}
              />
            ))}
            <button className="btn quiet" type="submit">
              {words(isBegun ? "again" : "work")}
            </button>
          </div>
          {panel}
        </form>
      )}
    </Section>
  );
}
