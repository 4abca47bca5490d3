import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Plate } from "@/components/ui/plate";
import { messageRules } from "@/lib/city/messages";
import { isReference } from "@/lib/reference";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";

export const generateMetadata = titled("contact", "sent.title");

/** The reference, and how the answer comes: by mail, or in the conversation. */
export default async function ContactSentPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("contact");
  const query = await searchParams;
  const ref = one(query.ref) ?? "";
  const thread = z.uuid().safeParse(one(query.thread)).data;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        {isReference(ref) ? (
          <p>
            {words("sent.reference")} <Plate text={ref} big />
          </p>
        ) : null}
        <p className="lead">{thread ? words("sent.leadResident") : words("sent.lead", { days: messageRules().answerWorkingDays })}</p>
        <p>
          <a className="more" href={inLanguage(language, thread ? paths.thread(thread) : paths.home)}>
            {words(thread ? "sent.thread" : "sent.home")}
          </a>
        </p>
      </div>
    </main>
  );
}
