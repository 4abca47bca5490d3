import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { FeedbackForm } from "./feedback-form";

export const generateMetadata = titled("feedback");

export default async function FeedbackPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  await connection();
  const page = one((await searchParams).page);
  const words = await getTranslations("feedback");
  const common = await getTranslations("common");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      <FeedbackForm
        page={page?.startsWith("/") ? page.slice(0, 200) : undefined}
        words={{
          ...(await formWords()),
          helpful: words("helpful"),
          yes: words("yes"),
          no: words("no"),
          text: words("text"),
          textHint: words("textHint"),
          optional: common("form.optional"),
          send: words("send"),
        }}
      />
    </main>
  );
}
