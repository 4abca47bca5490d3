import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { department } from "@/lib/city/departments";
import { topics } from "@/lib/city/topics";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import { CostEstimate } from "./cost-estimate";
import { NeededDocuments } from "./needed-documents";
import { ServiceData } from "./service-data";
import { ServiceFacts } from "./service-facts";
import { WholeRoute } from "./whole-route";

type Props = PageProps<{ slug: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const service = findService((await params).slug);
  return service ? { title: service.title[language], description: service.summary[language] } : {};
}

/** All there is to know before applying; the same for everyone. */
export default async function ServicePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  await connection();
  const service = findService((await params).slug);
  if (!service) throw new NotFoundError("no such service");
  const words = await getTranslations("services");
  const topic = topics().find(({ slug }) => slug === service.topic)!;
  const { name, phone } = department(service.department);
  return (
    <>
      <nav className="page breadcrumb" aria-label={words("breadcrumb")}>
        <ol>
          <li>
            <a href={inLanguage(language, paths.services)}>{words("title")}</a>
          </li>
          <li>
            <a href={`${inLanguage(language, paths.services)}#topics`}>{topic.name[language]}</a>
          </li>
        </ol>
      </nav>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{service.title[language]}</h1>
          <p className="lead">{service.lead[language]}</p>
          <p>
            <a className="btn" href={inLanguage(language, paths.newApplication(service.slug))}>
              {words("start")}
            </a>
          </p>
          <p className="meta">{words("draftsToo")}</p>
        </div>
        <ServiceFacts service={service} language={language} />
        <Section id="route" title={words("route.title")} meta={words("route.meta")}>
          <WholeRoute service={service} language={language} />
        </Section>
        <Section id="need" title={words("need.title")} meta={service.documents.length ? words("need.meta") : undefined}>
          <NeededDocuments documents={service.documents} language={language} />
        </Section>
        {service.fee ? <CostEstimate service={service} language={language} asked={await searchParams} /> : null}
        <Section id="other" title={words("other.title")}>
          <div className="stack">
            {service.otherWays.map((way) => (
              <p key={way.en}>{way[language]}</p>
            ))}
            <p className="meta">
              {words("other.contact", { department: name[language] })}: <bdi dir="ltr">{phone}</bdi>.{" "}
              {words("rule", { rule: service.decision.rule[language] })}
            </p>
          </div>
        </Section>
      </main>
      <ServiceData service={service} language={language} />
    </>
  );
}
