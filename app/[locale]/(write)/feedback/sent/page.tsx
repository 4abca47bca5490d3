import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, isOwnPath, paths } from "@/lib/paths";
import { MoreForm } from "./more-form";

export const generateMetadata = titled("feedback", "sent.title");

/** Thanks; and after a Yes or No at the foot of a page, room for words and the way back. */
export default async function FeedbackSentPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const query = await searchParams;
  const answer = z.uuid().safeParse(one(query.answer)).data;
  const back = one(query.back);
  const words = await getTranslations("feedback");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        <p className="lead">{words("sent.lead")}</p>
      </div>
      {answer ? (
        <MoreForm
          answer={answer}
          words={{ ...(await formWords()), text: words("sent.more"), textHint: words("sent.moreHint"), send: words("sent.add") }}
        />
      ) : null}
      <p>
        {isOwnPath(back) ? (
          <a className="more" href={back}>
            {words("sent.back")}
          </a>
        ) : (
          <a className="more" href={inLanguage(language, paths.home)}>
            {words("sent.home")}
          </a>
        )}
      </p>
    </main>
  );
}
