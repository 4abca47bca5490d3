import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { close } from "../actions";

export const generateMetadata = titled("accountPrivacy", "close.title");

const goes = ["signIn", "contact", "choices", "drafts"] as const;
const stays = ["money", "applications", "letters", "history"] as const;

/** What closing means, before it is asked for: what goes, what the law keeps and why, and the time to change one's mind. */
export default async function CloseAccountPage({ params }: PageProps) {
  await pageLanguage(params);
  await requireResident();
  const words = await getTranslations("accountPrivacy");
  const { to } = await reader();
  const common = await formWords();
  return (
    <>
      <BackLink href={to(paths.accountPrivacy)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("close.title")}</h1>
          <p className="lead">{words("close.lead")}</p>
        </div>
        <Section id="goes" title={words("close.goes.title")}>
          <ul className="bullets">
            {goes.map((name) => (
              <li key={name}>{words(`close.goes.${name}`)}</li>
            ))}
          </ul>
        </Section>
        <Section id="stays" title={words("close.stays.title")}>
          <ul className="bullets">
            {stays.map((name) => (
              <li key={name}>{words(`close.stays.${name}`)}</li>
            ))}
          </ul>
        </Section>
        <Section id="close" title={words("close.waits.title")}>
          <p>{words("close.waits.text")}</p>
          <ButtonForm action={close} variant="danger" words={common}>
            {words("close.button")}
          </ButtonForm>
        </Section>
      </main>
    </>
  );
}
