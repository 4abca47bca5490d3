import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { TaskBoard } from "@/components/layout/task-board";
import { fullAddress } from "@/lib/city/full-address";
import { notices } from "@/lib/city/notices";
import { openHours } from "@/lib/city/open-hours";
import { now } from "@/lib/clock";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../_shell/phone-link";
import { NoticeRow } from "./notice-row";

export const generateMetadata = titled("home");

const tasks = [
  { name: "payBill", href: paths.bills, picture: "bill" },
  { name: "receipts", href: paths.payments, picture: "records" },
  { name: "dashboard", href: paths.dashboard, picture: "track" },
  { name: "help", href: paths.help, picture: "shield" },
  { name: "contact", href: paths.contact, picture: "message" },
  { name: "status", href: paths.status, picture: "clock" },
] as const;

export default async function HomePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // the notices are today's
  const words = await getTranslations("home");
  const current = notices(now());
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="home-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      <div className="home-board">
        <TaskBoard
          label={words("tasks.label")}
          tasks={tasks.map(({ name, href, picture }) => ({
            href: inLanguage(language, href),
            picture,
            title: words(`tasks.${name}.title`),
            text: words(`tasks.${name}.text`),
          }))}
        />
      </div>
      {current.length ? (
        <Section id="notices" title={words("notices")}>
          <ol className="rows dated">
            {current.map((notice) => (
              <NoticeRow key={notice.slug} notice={notice} language={language} />
            ))}
          </ol>
        </Section>
      ) : null}
      <Section id="visit" title={words("visit.title")}>
        <div className="stack">
          <p>{words.rich("visit.call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
          <p>{words("visit.desk", { address: fullAddress(language) })}</p>
          <p>
            <a className="more" href={inLanguage(language, paths.contact)}>
              {words("visit.write")}
            </a>
          </p>
        </div>
      </Section>
    </main>
  );
}
