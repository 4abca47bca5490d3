import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { fullAddress } from "@/lib/city/full-address";
import { departments } from "@/lib/city/departments";
import { openHours } from "@/lib/city/open-hours";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";
import { ContactForm } from "./contact-form";

export const generateMetadata = titled("contact");

export default async function ContactPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("contact");
  const track = await getTranslations("track");
  const choices = departments().map(({ slug, name, does }) => ({ value: slug, label: name[language], hint: does[language] }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      <Section id="write" title={words("write")}>
        <ContactForm
          departments={choices}
          words={{
            ...(await formWords()),
            department: words("department"),
            text: words("text"),
            textHint: words("textHint"),
            name: words("name"),
            email: words("email"),
            emailHint: words("emailHint"),
            send: words("send"),
          }}
        />
      </Section>
      <Section id="track" title={track("title")}>
        <p>
          <a className="more" href={inLanguage(language, paths.track)}>
            {track("link")}
          </a>
        </p>
      </Section>
      <Section id="call" title={words("call")}>
        <div className="stack">
          <p>
            <b>
              <PhoneLink />
            </b>
            . {openHours(language)}.
          </p>
          <p>{words("desk", { address: fullAddress(language) })}</p>
        </div>
      </Section>
    </main>
  );
}
