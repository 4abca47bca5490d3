import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { readReporter } from "@/lib/issues/desk/queries/read-reporter";
import { StepPage } from "../step-page";

export const generateMetadata = titled("issueDesk", "contact.title");

/** Who reported it, for the department alone; opening this page is a look that they can read. */
export default async function ContactPage({ params }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { account, name, email, phone, ...found } = await readReporter(actor, (await params).ref);
  const words = await getTranslations("issueDesk");
  const value = (text: string | undefined) => (text ? <bdi className="break">{text}</bdi> : words("contact.missing"));
  return (
    <StepPage found={found} title={words("contact.title")} lead={words("contact.lead")}>
      <SummaryList
        rows={[
          { label: words("contact.name"), value: value(name ?? account?.name) },
          { label: words("contact.email"), value: value(email ?? account?.email) },
          { label: words("contact.phone"), value: value(phone) },
          { label: words("contact.account"), value: words(account ? "contact.yes" : "contact.no") },
        ]}
      />
    </StepPage>
  );
}
