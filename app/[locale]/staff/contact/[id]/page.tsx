import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { requireStaff } from "@/lib/auth/require";
import { contactTopic } from "@/lib/city/contact";
import { department } from "@/lib/city/departments";
import { readContact } from "@/lib/contact/queries/read-contact";
import { isolated } from "@/lib/format";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { ContactDone } from "./contact-done";
import { ContactForms } from "./contact-forms";

type Props = PageProps<{ id: string }>;

export const generateMetadata = async ({ params }: Props) => {
  await pageLanguage(params);
  const { message } = await readContact(await requireStaff(), (await params).id);
  return { title: (await getTranslations("contact.staff"))("case", { ref: message.ref }) };
};

/** One message of a visitor: what was written, what was done, and what can be done. Reading it is written down. */
export default async function StaffContactMessagePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const { message, answers } = await readContact(actor, (await params).id);
  const query = await searchParams;
  const words = await getTranslations("contact.staff");
  const read = await reader();
  const facts = {
    name: isolated(language, message.name),
    date: read.moment(message.createdAt),
    department: department(message.department).name[language],
  };
  const done = "answered" in query ? words("answered") : "closed" in query ? words("closedNow") : undefined;
  return (
    <>
      <BackLink href={read.to(paths.staff.contact)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={contactTopic(message.topic)?.name[language] ?? message.topic} lead={words("from", facts)} done={done}>
          <p>
            <Plate text={message.ref} />
          </p>
        </PageTop>
        <Section id="message" title={words("text")}>
          <div className="stack">
            <p className="break said" dir="auto">
              {message.text}
            </p>
            <SummaryList
              rows={[
                { label: words("email"), value: <bdi className="break">{message.email}</bdi> },
                { label: words("language"), value: new Intl.DisplayNames(language, { type: "language" }).of(message.locale) },
              ]}
            />
          </div>
        </Section>
        {answers.length ? (
          <Section id="done" title={words("done")}>
            <ContactDone answers={answers} />
          </Section>
        ) : null}
        <ContactForms actor={actor} message={message} last={answers.at(-1)?.id} />
      </main>
    </>
  );
}
