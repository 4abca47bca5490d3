import { getTranslations } from "next-intl/server";
import { TaskBoard } from "@/components/layout/task-board";
import { topics } from "@/lib/city/topics";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { servicesByName } from "@/lib/services/catalogue";
import { serviceTerms } from "./service-terms";

const MOST_SERVICES = 3;
const first = [
  { name: "payBill", href: paths.bills, picture: "bill" },
  { name: "reportIssue", href: paths.reportIssue, picture: "report" },
] as const;
const last = [
  { name: "services", href: paths.services, picture: "book" },
  { name: "records", href: paths.records, picture: "records" },
  { name: "dashboard", href: paths.dashboard, picture: "track" },
] as const;

/** What most people come for: paying, the city's most wanted services, and the ways on. */
export async function HomeTasks({ language }: { language: Language }) {
  const words = await getTranslations("home.tasks");
  const terms = await serviceTerms(language);
  const popular = servicesByName(language)
    .filter((service) => service.popular)
    .slice(0, MOST_SERVICES);
  const own = ({ name, href, picture }: (typeof first | typeof last)[number]) => ({
    href: inLanguage(language, href),
    picture,
    title: words(`${name}.title`),
    text: words(`${name}.text`),
  });
  const wanted = popular.map((service) => ({
    href: inLanguage(language, paths.service(service.slug)),
    picture: topics().find(({ slug }) => slug === service.topic)!.picture,
    title: service.title[language],
    text: terms(service),
  }));
  return <TaskBoard label={words("label")} tasks={[...first.map(own), ...wanted, ...last.map(own)]} />;
}
