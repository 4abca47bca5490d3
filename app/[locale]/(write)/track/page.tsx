import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { TrackForm } from "./track-form";

export const generateMetadata = titled("track");

/** Where an application stands, for whoever has its reference and the mailbox of the person who applied. */
export default async function TrackPage({ params }: PageProps) {
  await pageLanguage(params);
  await connection();
  const words = await getTranslations("track");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      <TrackForm
        words={{
          ...(await formWords()),
          ref: words("ref"),
          refHint: `${words("refHint")} ${words("noRef")}`,
          email: words("email"),
          send: words("send"),
        }}
      />
    </main>
  );
}
