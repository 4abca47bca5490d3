import { getTranslations } from "next-intl/server";
import { currentActor } from "@/lib/auth/current-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { ReportStepPage } from "../_steps/report-step";
import { fromCheck } from "../_steps/from-check";
import { keptWords } from "../_steps/kept-words";
import { ContactForm } from "./contact-form";

export const generateMetadata = titled("reportIssue", "contact.title");

/** Whether and how the person wants to hear of it; nobody has to say who they are. */
export default async function ContactPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const { contact, reach, typed } = await requirePlaced("contact", language);
  const words = await getTranslations("reportIssue");
  const isResident = (await currentActor()).kind === "resident";
  const ways = ([...(isResident ? (["account"] as const) : []), "email", "none"] as const).map((value) => ({
    value,
    label: words(`contact.${value}`),
    hint: words(`contact.${value}Hint`),
  }));
  return (
    <ReportStepPage step="contact" title={words("contact.title")} lead={words("contact.lead")}>
      <ContactForm
        saved={{ contact: contact ?? (isResident ? "account" : undefined), ...reach, ...typed.contact?.fields }}
        turn={typed.contact?.turn ?? 0}
        ways={ways}
        from={fromCheck(await searchParams)}
        words={{
          ...(await formWords()),
          legend: words("contact.legend"),
          ifEmail: words("contact.ifEmail"),
          email: words("contact.emailLabel"),
          name: words("contact.nameLabel"),
          phone: words("contact.phoneLabel"),
          optional: words("details.optional"),
          button: words("continue"),
          ...(await keptWords()),
        }}
      />
    </ReportStepPage>
  );
}
